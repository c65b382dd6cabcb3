# Citations (/cite).

cite-button = Сослаться
cite-entry = { $entry } В тексте: { $inText }
