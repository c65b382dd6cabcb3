# Citations (/cite).

cite-button = Zitieren
cite-entry = { $entry } Im Text: { $inText }
