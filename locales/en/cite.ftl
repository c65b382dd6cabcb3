# Citations (/cite).

cite-button = Cite
cite-entry = { $entry } In the text: { $inText }
