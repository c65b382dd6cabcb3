# Citations (/cite).

cite-button = Citar
cite-entry = { $entry } En el texto: { $inText }
