package reporting_test

// lookedAt are lines of real submissions that were looked at by eye, with what a check has to say of each line, and
// nothing else. The facts are those that States reported to the UN Register for 2010 to 2013.
var lookedAt = [...]struct {
	reporter, year, flow, partner, category, quantity, origin, via, remark string

	codes string
}{
	{
		"Norway", "2012", "export", "Poland", "II. Armoured combat vehicles", "1", "Poland", "",
		"TKS Tanette 1936 model",
		"REP-13-3-34",
	},
	{
		"Norway", "2012", "export", "Sweden", "II. Armoured combat vehicles", "1", "Sweden", "",
		"CV-90 IFV",
		"REP-13-3-34",
	},
	{
		"Germany", "2010", "export", "Poland", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "8", "", "",
		"Missile Launcher for LFK RBS 15",
		"REP-13-3-48 REP-2-1-01",
	},
	{
		"Germany", "2010", "import", "Sweden", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "16", "", "",
		"Missile Launcher for LFK RBS 15",
		"REP-13-3-48 REP-2-1-01",
	},
	{
		"Germany", "2011", "export", "Iraq", "V. Attack helicopters", "16", "", "",
		"Attack helicopter EC 635",
		"",
	},
	{
		"Germany", "2011", "export", "Poland", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "8", "", "",
		"Missile launcher for LFK RBS 15",
		"REP-13-3-22 REP-13-3-48 REP-2-1-01",
	},
	{
		"Germany", "2011", "import", "Sweden", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "16", "", "",
		"Missile launcher for LFK RBS 15",
		"REP-13-3-22 REP-13-3-48 REP-2-1-01",
	},
	{
		"Albania", "2011", "export", "Burkina Faso", "III. Large calibre artillery systems", "27", "Albania", "",
		"15 Mortars of cal.82mm \n12 Mortars of cal. 120 mm",
		"REP-13-3-33 REP-13-3-48 REP-FILE-07",
	},
	{
		"Albania", "2011", "export", "Dem. Rep. of the Congo", "III. Large calibre artillery systems", "200", "Albania", "Montenegro",
		"Mortars of cal. 82mm",
		"REP-13-3-30 REP-13-3-33 REP-13-3-48",
	},
	{
		"Albania", "2012", "export", "Bulgaria", "III. Large calibre artillery systems", "105080", "China", "",
		"Mortar shell 82 mm",
		"REP-13-3-48 REP-2-1-01 REP-3-01",
	},
	{
		"Albania", "2012", "export", "Bulgaria", "III. Large calibre artillery systems", "63030", "China", "",
		"Mortar shell 120 mm",
		"REP-13-3-48 REP-2-1-01 REP-3-01",
	},
	{
		"Albania", "2012", "export", "United States", "III. Large calibre artillery systems", "8221", "China", "",
		"107 mm rocket type\n63 with fuses",
		"REP-13-3-30 REP-13-3-48 REP-2-1-01 REP-3-01 REP-FILE-07",
	},
	{
		"United Kingdom", "2010", "export", "United States", "II. Armoured combat vehicles", "5", "", "",
		"CV90",
		"REP-13-3-30",
	},
	{
		"United Kingdom", "2010", "export", "South Africa", "VII. (a) Missiles and missile launchers", "49", "", "",
		"Starstreak",
		"REP-2-1-01",
	},
	{
		"United Kingdom", "2012", "export", "Ireland", "III. Large calibre artillery systems", "1", "", "",
		"Nineteenth-century replica Timber Dwarf",
		"REP-13-3-48 REP-2-1-03",
	},
	{
		"United Kingdom", "2012", "export", "Slovenia", "III. Large calibre artillery systems", "1", "", "",
		"Long Tom 152 mm artillery gun",
		"REP-13-3-48",
	},
	{
		"United Kingdom", "2012", "export", "Spain", "IV. (a) Combat aircraft", "1", "", "",
		"Sepecat Jaguar T4 airframe",
		"REP-2-1-03",
	},
	{
		"United Kingdom", "2013", "export", "United States", "VII. (a) Missiles and missile launchers", "28", "", "",
		"Maverick AGM-65G2",
		"REP-13-3-30",
	},
	{
		"Greece", "2012", "export", "Germany", "VII. (a) Missiles and missile launchers", "8", "United States", "",
		"Stinger",
		"REP-13-3-30 REP-2-1-01",
	},
	{
		"Greece", "2012", "export", "Kenya", "VII. (a) Missiles and missile launchers", "100", "", "",
		"Launcher 2.75 inch Forward Fin Aircraft Rocket display unit",
		"REP-2-1-03",
	},
	{
		"Ukraine", "2010", "export", "Dem. Rep. of the Congo", "III. Large calibre artillery systems", "12", "", "",
		"BM-21",
		"REP-13-3-30 REP-13-3-48",
	},
	{
		"Ukraine", "2010", "export", "Estonia", "IV. (a) Combat aircraft", "2", "", "",
		"L-39",
		"",
	},
	{
		"Ukraine", "2010", "export", "Italy", "VII. (a) Missiles and missile launchers", "14", "", "",
		"2 x R-24T; 4 x R-27 R;  4 x R-73K; 4 x R-73L",
		"REP-FILE-07",
	},
	{
		"Ukraine", "2012", "export", "Thailand", "II. Armoured combat vehicles", "9", "", "",
		"BTR-3?1",
		"REP-FILE-08",
	},
	{
		"Ukraine", "2012", "export", "Lithuania", "V. Attack helicopters", "1", "", "",
		"Mi-24R",
		"",
	},
	{
		"Ukraine", "2012", "export", "United States", "VII. (a) Missiles and missile launchers", "122", "", "",
		"9?313 “Igla-1”",
		"REP-13-3-30 REP-2-1-01 REP-FILE-08",
	},
	{
		"Ukraine", "2012", "export", "United States", "VII. (a) Missiles and missile launchers", "1", "", "",
		"9P58M",
		"REP-13-3-30 REP-2-1-01",
	},
	{
		"Argentina", "2011", "import", "France", "III. Large calibre artillery systems", "923", "Argentina", "",
		"81 mm mortars\nUnited States and France",
		"REP-13-3-32 REP-13-3-34 REP-13-3-48 REP-FILE-07",
	},
	{
		"Argentina", "2011", "import", "United States", "III. Large calibre artillery systems", "6", "", "",
		"105 mm AP howitzer",
		"REP-13-3-30 REP-13-3-48",
	},
	{
		"Argentina", "2011", "import", "France", "IV. (a) Combat aircraft", "115", "Argentina", "",
		"IA-58 Pucará; A-4AR; Mirage III and Mirage V Dagger; Super Etendard; Tracker\n(France and United States)",
		"REP-13-3-32 REP-13-3-34 REP-FILE-07",
	},
	{
		"Argentina", "2011", "import", "Italy", "IV. (a) Combat aircraft", "18", "", "",
		"Italy, US, Spain, Canada, Switzerland \nFiat G.222; Sabreliner; Cessna T207; Merlin III and IV; Casa 212; PL-6 Porter",
		"REP-13-3-32 REP-FILE-07",
	},
	{
		"Argentina", "2012", "import", "France", "III. Large calibre artillery systems", "923", "", "",
		"81 mm Mortar",
		"REP-13-3-22 REP-13-3-48",
	},
	{
		"Argentina", "2012", "import", "Italy", "III. Large calibre artillery systems", "77", "", "",
		"15 mm howzier",
		"REP-13-3-48 REP-2-1-02",
	},
	{
		"Argentina", "2012", "import", "United States", "III. Large calibre artillery systems", "3", "", "",
		"Bell 206 B3 JetRanger single-engine helicopter",
		"REP-13-3-30 REP-13-3-48 REP-2-1-01",
	},
	{
		"Argentina", "2012", "import", "United States", "III. Large calibre artillery systems", "11", "", "",
		"15 mm howzier",
		"REP-13-3-30 REP-13-3-48 REP-2-1-02",
	},
	{
		"Argentina", "2012", "import", "United States", "III. Large calibre artillery systems", "115", "", "",
		"IA-58 Pucará; A-4AR; Mirage III and Mirage V Dagger; Super Etendard; Tracker",
		"REP-13-3-30 REP-13-3-48 REP-2-1-01",
	},
	{
		"Singapore", "2010", "import", "United States", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "12", "", "",
		"High mobility artillery rocket system launchers",
		"REP-13-3-30 REP-13-3-48 REP-2-1-01",
	},
	{
		"Singapore", "2011", "import", "Sweden", "VII. (a) Missiles and missile launchers", "0", "", "",
		"BOLIDE missiles",
		"REP-13-3-43",
	},
	{
		"Singapore", "2012", "import", "France", "VII. (a) Missiles and missile launchers", "0", "", "",
		"Several Aster missiles",
		"REP-13-3-43",
	},
	{
		"Russian Federation", "2013", "export", "Armenia", "VII. (a) Missiles and missile launchers", "200", "", "",
		"200 missiles, 50 missile launchers",
		"",
	},
	{
		"Russian Federation", "2013", "export", "Turkmenistan", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "60", "", "",
		"60 missiles, 15 missile launchers",
		"REP-13-3-48",
	},
	{
		"China", "2011", "export", "Saudi Arabia", "VII. (a) Missiles and missile launchers", "440", "", "",
		"",
		"",
	},
	{
		"Portugal", "2011", "import", "Italy", "VII. (a) Missiles and missile launchers", "14", "", "",
		"Black Sharp Torpedo",
		"REP-2-1-01",
	},
	{
		"Australia", "2010", "export", "Netherlands", "II. Armoured combat vehicles", "40", "", "",
		"",
		"",
	},
	{
		"Australia", "2010", "import", "France", "V. Attack helicopters", "3", "", "",
		"Eurocopter, armed reconnaissance helicopter MRH-90, multi-role helicopter",
		"",
	},
	{
		"Australia", "2011", "export", "United Kingdom", "II. Armoured combat vehicles", "1", "United Kingdom", "",
		"Armoured vehicle for private collection",
		"REP-13-3-30 REP-13-3-30 REP-13-3-34 REP-2-1-03",
	},
	{
		"Australia", "2011", "import", "United Kingdom", "VI. Warships", "1", "", "c",
		"Amphibious ship- HMAS Choules",
		"REP-13-3-30 REP-13-3-36",
	},
	{
		"Australia", "2011", "import", "United States", "VII. (a) Missiles and missile launchers", "0", "", "c",
		"Lockheed Martin Air to surface: AMG-158 (JASSM)",
		"REP-13-3-30 REP-13-3-36 REP-13-3-43",
	},
	{
		"Australia", "2012", "export", "United States", "I. Battle tanks", "1", "United States", "",
		"1942 M3 tank",
		"REP-13-3-30 REP-13-3-30 REP-13-3-34",
	},
	{
		"Australia", "2012", "export", "Netherlands", "II. Armoured combat vehicles", "classified", "", "",
		"Armoured combat vehicle",
		"REP-13-3-41",
	},
	{
		"Australia", "2013", "export", "United States", "VI. Warships", "2", "United States", "",
		"",
		"REP-13-3-30 REP-13-3-30 REP-13-3-34",
	},
	{
		"Viet Nam", "2012", "import", "Russian Federation", "IV. (a) Combat aircraft", "10", "United States", "",
		"Su-30MK2",
		"REP-13-3-30",
	},
	{
		"Poland", "2010", "export", "Japan", "VII. (a) Missiles and missile launchers", "5", "", "",
		"Groom- 1 missile",
		"REP-2-1-01",
	},
	{
		"Poland", "2011", "export", "Mexico", "V. Attack helicopters", "1", "", "",
		"",
		"",
	},
	{
		"Poland", "2013", "import", "Norway", "VII. (a) Missiles and missile launchers", "20", "", "",
		"14 x NSM missiles + 6 Launchers of NSM",
		"",
	},
	{
		"South Africa", "2012", "export", "Somalia", "II. Armoured combat vehicles", "7", "", "",
		"5 x Vehicle, APC – kf412\n2 x Vehicle, Mine Protected - Casspir",
		"REP-FILE-07",
	},
	{
		"South Africa", "2012", "export", "Spain", "II. Armoured combat vehicles", "20", "", "",
		"10 x Vehicle APC — RG31",
		"REP-13-3-45",
	},
	{
		"South Africa", "2012", "export", "Sweden", "II. Armoured combat vehicles", "40", "", "",
		"Ministry of Defence – South Sudan",
		"REP-13-3-31",
	},
	{
		"South Africa", "2012", "export", "Thailand", "II. Armoured combat vehicles", "16", "", "",
		"16 x Vehicle APC — Reva III 4 x 4",
		"",
	},
	{
		"South Africa", "2012", "import", "Sweden", "IV. (a) Combat aircraft", "4", "", "",
		"4 x Fighter Aircraft — Gripen JAS 39",
		"",
	},
	{
		"Slovakia", "2010", "import", "Sweden", "III. Large calibre artillery systems", "2", "", "",
		"84mm RCL Carl Gustaf M3",
		"REP-13-3-48 REP-2-1-01",
	},
	{
		"Slovakia", "2011", "import", "Algeria", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "3", "", "",
		"sample of air-air missile R-40D",
		"REP-13-3-48 REP-2-1-01 REP-2-1-03",
	},
	{
		"Slovakia", "2012", "export", "Cambodia", "VII. (a) Missiles and missile launchers", "5", "", "",
		"122 mm Launcher RM 70",
		"REP-2-1-01",
	},
	{
		"Slovakia", "2013", "export", "Czech Rep.", "I. Battle tanks", "30", "", "",
		"T-72 without machine-gun",
		"REP-13-3-30 REP-2-1-03",
	},
	{
		"Slovakia", "2013", "export", "Saudi Arabia", "VII. (a) Missiles and missile launchers", "4", "", "",
		"122 mm rocket launcher BM-21",
		"REP-2-1-01",
	},
	{
		"Netherlands", "2011", "export", "Canada", "I. Battle tanks", "8", "", "",
		"Germany",
		"REP-13-3-32",
	},
	{
		"Bosnia and Herzegovina", "2010", "import", "Serbia", "V. Attack helicopters", "2", "", "",
		"1 Bell-206 L Long \nRanger,  \n1 Bell-206 B Jet \nRange",
		"REP-FILE-07",
	},
	{
		"Finland", "2010", "import", "Sweden", "VII. (a) Missiles and missile launchers", "20", "", "",
		"RBS 70  \nMANPADS",
		"REP-2-1-01 REP-FILE-07",
	},
	{
		"Finland", "2013", "import", "Sweden", "III. Large calibre artillery systems", "9", "", "",
		"AMOS mortar systems",
		"REP-13-3-48",
	},
	{
		"Bangladesh", "2010", "import", "United Kingdom", "IV. (a) Combat aircraft", "3", "", "",
		"1 hydrographic survey vessel\n2 offshore patrol vessels",
		"REP-13-3-30 REP-2-1-01 REP-FILE-07",
	},
	{
		"Denmark", "2011", "export", "Germany", "I. Battle tanks", "99", "", "Germany",
		"Leopard 1A5",
		"REP-13-3-35",
	},
	{
		"Denmark", "2011", "export", "United States", "IV. (a) Combat aircraft", "1", "", "",
		"1CF-104G reg.\nnr.R-846",
		"REP-13-3-30 REP-FILE-07",
	},
	{
		"Lithuania", "2010", "import", "Sweden", "II. Armoured combat vehicles", "16", "", "",
		"Glock 19, 9x19",
		"REP-2-1-01",
	},
	{
		"Czech Rep.", "2011", "import", "Poland", "III. Large calibre artillery systems", "4", "", "",
		"Recoilles gun SPG-9",
		"REP-13-3-48 REP-2-1-01",
	},
	{
		"Chile", "2010", "import", "Germany", "I. Battle tanks", "114", "", "",
		"Marder 1A3",
		"REP-2-1-01",
	},
	{
		"Chile", "2010", "import", "Germany", "II. Armoured combat vehicles", "13", "", "",
		"Leopard 2A 4C/CN",
		"REP-2-1-01",
	},
	{
		"Chile", "2012", "export", "Israel", "VII. (a) Missiles and missile launchers", "0", "", "",
		"Spike missile control and launch unit",
		"REP-13-3-43",
	},
	{
		"Chile", "2013", "import", "Germany", "III. Large calibre artillery systems", "55", "Germany", "",
		"Canon MK 20 RH202 cal. 20X139 mm. p/carro Marder 1A3.",
		"REP-13-3-33 REP-13-3-48 REP-2-1-02",
	},
	{
		"Peru", "2010", "import", "China", "I. Battle tanks", "16", "", "",
		"Troop transport vehicles",
		"REP-2-1-01",
	},
	{
		"Peru", "2010", "import", "Italy", "I. Battle tanks", "1", "", "",
		"Tactical ambulance",
		"REP-2-1-01",
	},
	{
		"Turkey", "2012", "export", "Italy", "VII. (a) Missiles and missile launchers", "144", "", "",
		"Advanced Aspide Rocket Motors",
		"REP-4-01",
	},
	{
		"Turkey", "2012", "export", "United Arab Emirates", "VII. (a) Missiles and missile launchers", "2500", "", "",
		"122 mm Empty Warhead Case",
		"REP-4-01",
	},
	{
		"Turkey", "2013", "export", "Azerbaijan", "VII. (a) Missiles and missile launchers", "3", "", "",
		"122 mm Multi Barrel Rocket Launcher",
		"REP-2-1-01",
	},
	{
		"Turkey", "2013", "export", "Sweden", "VII. (a) Missiles and missile launchers", "100", "", "",
		"107 mm Artillery Rockets with Empty Warhead (only rockets with warhead body) without Fuze Motor and Empty Warhead",
		"REP-2-1-01 REP-2-1-03 REP-3-01 REP-4-01",
	},
	{
		"Serbia", "2013", "export", "Bangladesh", "III. Large calibre artillery systems", "6", "", "",
		"Main gun howitzer ( Nora B-52K1, cal.155mm/52 ) with the main vehicle with standard accessories",
		"REP-13-3-48",
	},
	{
		"Canada", "2010", "export", "Chile", "II. Armoured combat vehicles", "46", "United States", "",
		"M458A1/A2 Armoured vehicle",
		"REP-13-3-30",
	},
	{
		"Brazil", "2010", "import", "Switzerland", "II. Armoured combat vehicles", "3", "", "",
		"MOWAG Piranha IIIC",
		"",
	},
	{
		"Belgium", "2012", "export", "Jordan", "II. Armoured combat vehicles", "4", "United Kingdom", "",
		"CVRT Samson",
		"REP-13-3-30",
	},
	{
		"Belgium", "2012", "export", "Australia", "III. Large calibre artillery systems", "1", "Germany", "",
		"Skoda Vz 14/19 Cal 105 Howitzer demilitarized",
		"REP-13-3-48 REP-2-1-03",
	},
	{
		"Belgium", "2013", "export", "Estonia", "VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "15", "France", "",
		"15 PAMELA\nplatforms + 15\nMISTRAL launchers",
		"REP-13-3-48 REP-FILE-07",
	},
	{
		"Switzerland", "2012", "export", "Germany", "I. Battle tanks", "38", "Germany", "",
		"Leo II",
		"REP-13-3-34",
	},
	{
		"Austria", "2013", "export", "Belgium", "II. Armoured combat vehicles", "112", "", "",
		"armoured tanks SK 105",
		"REP-2-1-01",
	},
	{
		"United States", "2010", "export", "Singapore", "V. Attack helicopters", "4", "", "",
		"F-15",
		"REP-2-1-01",
	},
	{
		"United States", "2010", "export", "Singapore", "VII. (a) Missiles and missile launchers", "72", "", "",
		"AIM-120C AMRAAM",
		"",
	},
	{
		"United States", "2010", "export", "Turkey", "VII. (a) Missiles and missile launchers", "70", "", "",
		"LAU-129A/A launchers",
		"",
	},
	{
		"United States", "2011", "export", "Rep. of Korea", "VII. (a) Missiles and missile launchers", "1", "", "",
		"Rolling Airframe Missile Launcher",
		"REP-13-3-30",
	},
	{
		"United States", "2013", "export", "Turkey", "V. Attack helicopters", "3", "", "",
		"AH-1W",
		"",
	},
	{
		"United States", "2013", "export", "United Arab Emirates", "V. Attack helicopters", "2", "", "",
		"Bell 407GX",
		"",
	},
	{
		"Sweden", "2012", "export", "Thailand", "VII. (a) Missiles and missile launchers", "0", "", "",
		"RBS 15 Missiles",
		"REP-13-3-43",
	},
	{
		"Ukraine", "2012", "export", "United States", "II. Armoured combat vehicles", "19", "", "",
		"9P519",
		"REP-13-3-30 REP-2-1-01",
	},
	{
		"Belgium", "2013", "export", "Australia", "III. Large calibre artillery systems", "1", "Germany", "",
		"Flak\nM31demilitarized",
		"REP-13-3-48 REP-2-1-03 REP-FILE-07",
	},
}
