package att

import (
	"slices"
	"strings"

	"github.com/openatt/treaty/internal/digest"
)

// contentVersion names a state of a data file by its content.
func contentVersion(data []byte) string { return digest.Version(data) }

// Datasets lists the bodies of facts that this package carries, by name.
func Datasets() []Dataset {
	datasets := []Dataset{
		{
			Name: "good-practices", Version: contentVersion(goodPracticeData), AsOf: MustDate(2026, 11, 23),
			Checked: MustDate(2026, 11, 23), Source: "studies, court decisions and national rules, named in each row",
			Note: "a choice, not a survey", Rows: len(goodPracticeTable.Get(readGoodPractices)),
		},
		conferenceDataset("conference-bodies", bodyData, len(bodyTable.Get(readBodies))),
		conferenceDataset("conference-procedure", procedureData, len(procedureTable.Get(readProcedure))),
		conferenceDataset("conference-sessions", sessionData, len(sessionTable.Get(readSessions))),
		treatyDataset("treaty-obligations", obligationData, len(obligations())),
		treatyDataset("treaty-provisions", provisionData, len(provisionTable.Get(readProvisions))),
		crosswalkDataset(),
		Embargoes().Dataset(),
		ldcDataset(),
		namesDataset(),
		statesDataset(),
	}
	slices.SortFunc(datasets, func(a, b Dataset) int { return strings.Compare(a.Name, b.Name) })
	return datasets
}

// conferenceDataset describes a table about the Conference; AsOf is the end of the last session that was seen.
func conferenceDataset(name string, data []byte, rows int) Dataset {
	return Dataset{
		Name: name, Version: contentVersion(data), AsOf: MustDate(2025, 8, 29), Checked: MustDate(2026, 11, 23),
		Source: "pages of the ATT Secretariat, controlarms.org, reachingcriticalwill.org and others, named in each row",
		Note: "the adopted rules of procedure were not seen, so quorum and majorities of the Conference are not known; " +
			"the outcome of the twelfth session was not found",
		Rows: rows,
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
