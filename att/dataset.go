package att

import "github.com/openatt/treaty/internal/digest"

// contentVersion names a state of a data file by its content.
func contentVersion(data []byte) string { return digest.Version(data) }

// Datasets lists the bodies of facts that this package carries, by name.
func Datasets() []Dataset {
	return []Dataset{
		treatyDataset("treaty-obligations", obligationData, len(obligations())),
		treatyDataset("treaty-provisions", provisionData, len(provisionTable.Get(readProvisions))),
		crosswalkDataset(),
		Embargoes().Dataset(),
		ldcDataset(),
		namesDataset(),
		statesDataset(),
	}
}

// treatyDataset describes a table made from the English text of the Treaty.
func treatyDataset(name string, data []byte, rows int) Dataset {
	return Dataset{
		Name: name, Version: contentVersion(data), AsOf: MustDate(2014, 12, 24), Checked: MustDate(2026, 11, 24),
		Source: "English text of the Arms Trade Treaty (UNTS vol. 3013, No. 52373), read sentence by sentence in the " +
			"publication of the Netherlands (BWBV0006233)",
		Note: "summaries and classes are the library's own reading; the other five authentic texts were not compared " +
			"in full",
		Rows: rows,
	}
}
