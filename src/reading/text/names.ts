/** Given names that are no goods and no other word: "tini ngutang 15rb" has no "bu". */
export const givenNames = new Set(
  [
    "ani tini rina rini siti sri wati yanti yati dewi lina lilis neneng euis",
    "tuti titin yuni wiwik endang sumi surti minah inah ijah romlah aminah",
    "fatimah khadijah aisyah ratih ningsih susi susanti yuli yulia nia tika",
    "ika eka erna evi fitri indah kartika maya nani novi rosi sari sumarni",
    "joko budi agus slamet bambang sugeng udin ujang asep dedi deden ahmad",
    "andi anto yanto wawan iwan hendra rudi tono paijo parjo karyo mamat dodi",
    "eko doni rahmat rohman supri tarno warno yono yudi zainal",
  ].flatMap((line) => line.split(" ")),
);
