# What is kept of a member (/privacy).

privacy-heading = Was ich über dich aufbewahre:
privacy-here = { $place ->
    [direct] In unseren Direktnachrichten
    [terminal] In diesem Terminal
   *[server] In diesem Server
}: { $things }.
privacy-elsewhere = In { $servers ->
    [one] { $servers } anderen Server
   *[other] { $servers } anderen Servern
}: { $things }.
privacy-notes-private = { $notes } ({ NUMBER($private) } für dich allein)
privacy-score = dein Quizstand, { NUMBER($right, useGrouping: 0) } von { NUMBER($asked, useGrouping: 0) } richtig
privacy-cards = { $cards ->
    [one] eine Frage zum Wiederholen
   *[other] { NUMBER($cards) } Fragen zum Wiederholen
}
privacy-hiding = ob du verbirgst, wie weit du gelesen hast
privacy-progress = { $texts ->
    [one] wie weit du einen Text gelesen hast
   *[other] wie weit du { NUMBER($texts) } Texte gelesen hast
}
privacy-questions = Was du fragst, wird nicht aufbewahrt. Zehn Minuten lang merke ich mir unsere letzten Wortwechsel, nur im Speicher, damit du weiterfragen kannst.
privacy-after-leaving = Was du in einem Server zurücklässt, wird { NUMBER($days) } Tage nach deinem Austritt gelöscht.
privacy-nothing = Ich bewahre nichts über dich auf.
privacy-file-button = Als Datei herunterladen
privacy-delete-button = Löschen …
privacy-file = Alles, was ich über dich aufbewahre, in allen Servern. Nur du siehst das.
privacy-nothing-to-delete = Ich bewahre nichts über dich auf, es ist also nichts zu löschen.
privacy-delete-question = Löschen, was ich über dich aufbewahre? Es kann nicht zurückgeholt werden.
privacy-texts-stay = Texte, die du einem Server hinzugefügt hast, bleiben dort, ohne deinen Namen.
privacy-delete-here = Hier löschen
privacy-delete-everywhere = Überall löschen
privacy-keep = Behalten
privacy-deleted-here = Hier gelöscht. Anderswo bleibt alles.
privacy-deleted-everywhere = Überall gelöscht: Ich bewahre nichts mehr über dich auf.
privacy-kept = Nichts ist gelöscht.
