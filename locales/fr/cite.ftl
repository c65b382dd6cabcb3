# Citations (/cite).

cite-button = Citer
cite-entry = { $entry } Dans le texte : { $inText }
