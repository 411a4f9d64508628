package reporting

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What remarks of real submissions count, and what they only seem to count.
func TestRemarkCounts(t *testing.T) {
	for text, want := range map[string]remarkCount{
		"82 mm mortar - 140 pcs.; 120 mm mortar - 280 pcs.":       {sum: 420, parts: 2},
		"10 x Vehicle APC — RG31":                                 {sum: 10, parts: 1},
		"16 x Vehicle APC — Reva III 4 x 4":                       {sum: 16, parts: 1},
		"5 x Vehicle, APC – kf412\n2 x Vehicle, Mine Protected":   {sum: 7, parts: 2},
		"2 x R-24T; 4 x R-27 R;  4 x R-73K; 4 x R-73L":            {sum: 14, parts: 4},
		"14 x NSM missiles + 6 Launchers of NSM":                  {sum: 20, parts: 2},
		"122 mm 2C1 (7) & 152 mm 2C3 (10)":                        {sum: 17, parts: 2},
		"48 launching mechanisms and 62 missiles":                 {sum: 110, parts: 2},
		"15 PAMELA\nplatforms + 15\nMISTRAL launchers":            {sum: 30, parts: 2, open: true},
		"1-Swiss G13, 1-T55, 1-T55 AM2, Chieftain MK11":           {sum: 3, parts: 3, open: true},
		"9 - Covette, 2 Patrol boat":                              {sum: 11, parts: 2},
		"1 hydrographic survey vessel\n2 offshore patrol vessels": {sum: 3, parts: 2},
		"30 anti-shipping \nmissiles \n80 air-to-air missiles":    {sum: 110, parts: 2, open: true},
		"48 guided missiles ESSM RIM-162B":                        {sum: 48, parts: 1},
		"1942 M3 tank":                                            {},
		"155 mm howitzer":                                         {},
		"107 mm rocket type\n63 with fuses":                       {},
		"6-inch breech-loading howitzer":                          {},
		"Including 6 MLRS":                                        {},
		"9M39 Igla, missile":                                      {},
		"500 MD Defender":                                         {},
		"63 AB; IA 63 and 46; Sukhoi":                             {},
		"8x8 wheel version":                                       {},
		"Mi-17 1E; Bell 206":                                      {},
		"":                                                        {},
	} {
		var r remark
		r.read(text)
		got := r.count(-1)
		if want.parts == 0 {
			assert.Zero(t, got.parts, text)
			continue
		}
		assert.Equal(t, want.sum, got.sum, text)
		assert.Equal(t, want.parts, got.parts, text)
		assert.Equal(t, want.open, got.open, text)
	}
	assert.False(t, remarkCount{sum: 3, parts: 3, open: true}.contradicts(4))
	assert.True(t, remarkCount{sum: 5, parts: 3, open: true}.contradicts(4))
	assert.True(t, remarkCount{sum: 3, parts: 3}.contradicts(4))
	assert.False(t, remarkCount{}.contradicts(4))
}

func TestCalibres(t *testing.T) {
	for text, want := range map[string][2]int64{
		"82 mm mortar": {8200, 8200}, "155mm howitzer": {15500, 15500}, "mortars cal. 120 and 60 mm": {6000, 12000},
		"Cal 105 Howitzer": {10500, 10500}, "canon cal. 20X139 mm": {2000, 2000}, "7.62 mm": {762, 762}, "T-72": {}, "xmm": {},
		"9x19": {}, "amm": {}, "60.7 mm mortar": {6070, 6070}, "81,4mm mortar": {8140, 8140}, "60 millimetre mortar": {6000, 6000},
		"2-inch mortar": {5080, 5080}, "3 inch mortar": {7620, 7620}, "cal.82mm": {8200, 8200}, "12.7 x 99 mm": {1270, 1270},
		"12.7x99mm": {1270, 1270}, "12.7 x 99mm gun": {1270, 1270}, "10 x 155 mm": {15500, 15500}, "20 x 120 mm mortars": {12000, 12000},
		"60 and 81 mm": {6000, 8100}, "60/81 mm": {6000, 8100}, "81.4 and 120 mm": {8140, 12000}, "M-75, 60 mm mortar": {6000, 6000},
		"cal. .50": {}, "82 mm mortar, range 4000 mm": {8200, 8200}, "1234567890 mm": {}, "60 and": {}, "60/": {}, "4.2 inch": {10668, 10668},
		"20 x": {}, "82 × 4 mm": {400, 400},
	} {
		var r remark
		r.read(text)
		smallest, largest := r.calibres()
		assert.Equal(t, want, [2]int64{smallest, largest}, text)
	}
	for n, want := range map[int64]string{8200: "82", 6070: "60.7", 10668: "106.68", 1205: "12.05", 50: "0.5"} {
		assert.Equal(t, want, calibreText(n))
	}
}

// A word with a hyphen or a slash in it would never be found, as remarks are cut there.
func TestWordsOfRemarksAreWhole(t *testing.T) {
	for _, row := range remarkWords {
		for word := range strings.FieldsSeq(row.words) {
			assert.Equal(t, onlyWordBytes(word), word)
			assert.Equal(t, row.topic, row.topic&remarkTopics.Get(buildTopics).find(wordHash(word, 0, len(word))), word)
		}
	}
}

func TestRemarkOddities(t *testing.T) {
	for text, want := range map[string]string{
		"a  b": "repeated spaces", "a\r\nb": "a line break", "a\u00a0b": "a non-breaking space",
		"a  b\nc": "line breaks and repeated spaces", "a b": "", "Ärger über Öl": "", "a – b": "",
	} {
		var r remark
		r.read(text)
		assert.Equal(t, want, r.oddText(), "%q", text)
	}
	var r remark
	r.read(strings.Repeat("word ", 1000))
	assert.Equal(t, maxTokens, r.tokens)
}

func TestAccessoriesAreNotTheItem(t *testing.T) {
	for text, topics := range map[string]topic{
		"T-72 without machine-gun": topicTank | topicIncomplete, "anti-tank missile": topicMissile, "single-engine helicopter": topicHelicopter,
		"recoilless rifle": topicRecoilless, "Rolling Airframe Missile": topicMissile, "artillery rockets": topicRocket,
		"air-air missile": topicMissile | topicNotManpads,
	} {
		var r remark
		r.read(text)
		all := topicTank | topicIncomplete | topicMissile | topicHelicopter | topicRecoilless | topicRocket | topicNotManpads |
			topicPart | topicSmallArm | topicArtillery
		assert.Equal(t, topics, r.topics&all, text)
	}
}

func TestShorten(t *testing.T) {
	assert.Equal(t, "a b", shorten(" a  b "))
	assert.LessOrEqual(t, len(shorten(strings.Repeat("word ", 50))), 64)
	assert.LessOrEqual(t, len(shorten(strings.Repeat("é", 100))), 64)
}

// A table of lines finds what was put in and nothing else, and keeps no more than it says.
func TestLineTable(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var table lineTable
	type line struct {
		base  hash64
		year  uint64
		exact uint32
	}
	const n = 50_000
	lines := make([]line, n)
	for i := range lines {
		lines[i] = line{hash64(rng.Uint64()), 2010 + uint64(i%5), rng.Uint32()}
		key := sameKeyOf(lines[i].base, lines[i].year)
		require.Equal(t, seen{}, table.add(key, lines[i].exact, uint32(i+1)))
	}
	for i, l := range lines {
		require.Equal(t, seen{before: true}, table.near(sameKeyOf(l.base, l.year+1)))
		require.Equal(t, seen{after: true}, table.near(sameKeyOf(l.base, l.year-1)))
		require.Equal(t, seen{}, table.near(sameKeyOf(l.base+1, l.year)))
		require.Equal(t, seen{exact: uint32(i + 1), same: true}, table.add(sameKeyOf(l.base, l.year), l.exact, uint32(n+i)))
	}
	assert.Equal(t, 2*n, table.count)
	assert.LessOrEqual(t, table.bytes(), 28*n, "what is equal in every cell is not kept again")
	assert.Equal(t, seen{}, new(lineTable).near(12345))
}

// Lines that differ in their exact text only are told from each other by every bit of its hash, and many of
// them take no longer than others.
func TestLineTableOfLikeLines(t *testing.T) {
	var table lineTable
	const n = 100_000
	key := sameKeyOf(7, 2017)
	for i := range uint32(n) {
		require.Equal(t, seen{}, table.add(key, i, i+1))
	}
	for i := range uint32(n) {
		require.Equal(t, seen{exact: i + 1, same: true}, table.add(key, i, n+i+1))
	}
	require.Equal(t, seen{before: true}, table.add(key.in(1), 0, 1))
	require.Equal(t, seen{exact: 1, same: true, after: true}, table.add(key, 0, 2))
	assert.LessOrEqual(t, table.bytes(), 28*n)
}

// The years of keys follow each other also where their count starts anew.
func TestLineKeyYears(t *testing.T) {
	for year := uint64(1990); year <= 2120; year++ {
		key := sameKeyOf(99, year)
		assert.Equal(t, sameKeyOf(99, year+1), key.in(1))
		assert.Equal(t, sameKeyOf(99, year-1), key.in(-1))
		assert.NotZero(t, key)
	}
}

func TestSumTable(t *testing.T) {
	var table sumTable
	_, found := table.get(7)
	assert.False(t, found)
	key := func(i uint64) uint64 { return hashStart.uint(i).sum() }
	for i := range uint64(10_000) {
		table.add(key(i), int64(i))
		table.add(key(i), 1)
	}
	for i := range uint64(10_000) {
		sum, found := table.get(key(i))
		require.True(t, found)
		require.Equal(t, int64(i)+1, sum)
	}
	table.add(1_000_000, 1<<62)
	table.add(1_000_000, 1<<62)
	sum, _ := table.get(1_000_000)
	assert.Equal(t, int64(1<<62), sum, "a sum too large stays")
}

// The rules over lines keep at most 32 bytes for each line beside a fixed amount, whatever the lines are.
func TestWhatIsKept(t *testing.T) {
	c, err := NewChecker(Options{Profile: Strict})
	require.NoError(t, err)
	var report AnnualReport
	report.State.State, report.Year.Number = "NOR", 2017
	for i := range 20_000 {
		report.Exports.Lines = append(report.Exports.Lines, Line{
			Category: CategoryCell{Heading: HeadingVIIIA1}, Quantity: NumberOf(int64(i + 1)),
			Partner: Partner{Raw: "Place " + decimalText(int64(i))},
		})
	}
	s := c.newSession("", Records(report), func(*Mark) {})
	require.NoError(t, s.readAll())
	kept := s.lines.bytes() + s.sums.bytes() + totalBytes*len(s.totals)
	assert.LessOrEqual(t, kept, keptPerLine*s.lines.count+minimumKept+(64<<10))
	assert.Equal(t, 20_000, s.lines.count)
}

func TestRulesStandAtTheirPlace(t *testing.T) {
	assert.Equal(t, CodeReporter, rules[ruleReporter].Code)
	assert.Equal(t, CodeSelf, rules[ruleSelf].Code)
	assert.Equal(t, CodeSumLimit, rules[ruleSumLimit].Code)
	assert.Equal(t, CodeInitialOther, rules[ruleInitialOther].Code)
	assert.Equal(t, len(rules)-1, ruleInitialOther)
	assert.Equal(t, -1, ruleNumber("REP-0"))
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"": "", " a ": "a", "a\u00a0b": "a b", "a\nb": "a b", "a  b": "a b", "Türkiye": "Türkiye", "\u00a0a": "a", "a b": "a b", "a\t": "a",
	} {
		assert.Equal(t, want, fold(text), "%q", text)
	}
	assert.Equal(t, hashStart.letters("SK-105"), hashStart.letters("sk 105"))
	assert.Equal(t, hashStart.letters("a–b"), hashStart.letters("a\u00a0b"))
	assert.NotEqual(t, hashStart.letters("ä"), hashStart.letters("ö"))
	for _, text := range []string{"1", "12", "AB12", "1234567", "12345678", "a1b2c3d4e5"} {
		spaced := strings.Join(strings.Split(text, ""), " ")
		assert.Equal(t, hashStart.letters(spaced), hashStart.letters(text), text)
		assert.Equal(t, hashStart.letters(strings.ToLower(text)), hashStart.letters(text), text)
		assert.NotEqual(t, hashStart.letters(text+"0"), hashStart.letters(text), text)
	}
	assert.NotEqual(t, hashStart.words("12345678a"), hashStart.words("12345678b"))
}

// A remark hashes its letters word by word; a text is looked at byte by byte.
func FuzzRemarkLetters(f *testing.F) {
	for _, text := range []string{
		"", "a", "M777 155mm towed howitzer", "LFK RBS 15Mk3", "Türkiye – Çankırı\u00a0x", "aaaaaaaa bbbbbbbb", "\xe2\x80", "a\xc2",
		strings.Repeat("abcdefghijklmnopqrstuvwxyz0123456789-", 9), strings.Repeat("a ", 300),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var r remark
		r.read(text)
		assert.Equal(t, hashStart.letters(text), r.letters(hashStart), "%q", text)
		assert.Equal(t, strings.ContainsAny(text, "\n\r"), r.lineBreak, "%q", text)
		assert.Equal(t, strings.Contains(text, "  "), r.doubleSpace, "%q", text)
		assert.Equal(t, strings.Contains(text, "\u00a0"), r.hardSpace, "%q", text)
	})
}
