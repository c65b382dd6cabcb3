# What is kept of a member (/privacy).

privacy-heading = What I keep about you:
privacy-here = { $place ->
    [direct] In our direct messages
    [terminal] In this terminal
   *[server] In this server
}: { $things }.
privacy-elsewhere = In { $servers ->
    [one] { $servers } other server
   *[other] { $servers } other servers
}: { $things }.
privacy-notes-private = { $notes } ({ NUMBER($private) } for you alone)
privacy-score = your quiz score, { NUMBER($right, useGrouping: 0) } of { NUMBER($asked, useGrouping: 0) } right
privacy-cards = { $cards ->
    [one] one question for you to review
   *[other] { NUMBER($cards) } questions for you to review
}
privacy-hiding = whether you hide how far you have read
privacy-progress = { $texts ->
    [one] how far you have read a text
   *[other] how far you have read { NUMBER($texts) } texts
}
privacy-questions = What you ask isn't kept. For ten minutes I remember our last turns, in memory only, so that you can ask on.
privacy-after-leaving = What you leave behind in a server is deleted { NUMBER($days) } days after you left it.
privacy-nothing = I keep nothing about you.
privacy-file-button = Get it as a file
privacy-delete-button = Delete it…
privacy-file = All that I keep about you, in every server. Only you see this.
privacy-nothing-to-delete = I keep nothing about you, so there is nothing to delete.
privacy-delete-question = Delete what I keep about you? It can't be brought back.
privacy-texts-stay = Texts that you added to a server stay there, without your name.
privacy-delete-here = Delete here
privacy-delete-everywhere = Delete everywhere
privacy-keep = Keep it
privacy-deleted-here = Deleted here. Elsewhere everything stays.
privacy-deleted-everywhere = Deleted everywhere: I keep nothing about you any more.
privacy-kept = Nothing is deleted.
