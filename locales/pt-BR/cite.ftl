# Citations (/cite).

cite-button = Citar
cite-entry = { $entry } No texto: { $inText }
