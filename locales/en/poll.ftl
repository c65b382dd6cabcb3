# Polls about what to read next (/poll).

poll-texts = What shall we read next?
poll-chapters = Which part of “{ $title }” shall we read next?
poll-posted = The poll is posted.
poll-left-out = A poll takes ten answers, so { NUMBER($count) } are left out: name those that you mean with “only”.
poll-go = Go there
poll-too-few = There is too little to choose from: { $about ->
    [chapters] “{ $title }” needs two chapters that fit
   *[texts] the shelf needs two texts that fit
}.
poll-organisers-only = Only those who may manage the server or its messages can let me post a poll.
poll-needs-server = A poll goes to a channel that I can write in: ask for it in a server that has invited me.
