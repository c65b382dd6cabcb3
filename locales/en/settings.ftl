# The settings of a group (/settings).

## The page of all settings

settings-text = Text: “{ $title }” is asked here (/texts use)
settings-answers = Answers to commands: { $for ->
    [asker] for the asker alone
   *[all] for all to see
} (/settings private)
settings-zone = Time zone: { $zone } (/settings zone)
settings-zone-unset = Time zone: not set, so UTC (/settings zone)
settings-quiet-hours = Quiet hours: from { $from } to { $to } (/settings quiet)
settings-no-quiet-hours = Quiet hours: none (/settings quiet)
settings-deleted = The answer to a deleted question: { $answer ->
    [line] a line stays
   *[removed] is removed
} (/settings deleted)
settings-digest = Digest of new notes: { $state ->
    [weekly] every week
   *[none] none
} (/settings digest)
settings-spoilers = Answers about a text that a plan follows: { $state ->
    [plan] as far as the plan has read
    [off] from the whole text
   *[chapters] as far as the plan has read, in texts with chapters
} (/settings spoilers)
settings-notes = Notes of others are seen: { $seen ->
    [later] after one’s own on the same paragraph
   *[always] always
} (/settings notes)
settings-passing-nowhere = Questions in passing: nowhere (/settings channel)
settings-passing = Questions in passing: { $channels ->
    [one] in 1 channel
   *[other] in { $channels } channels
} (/settings channel)
settings-language = Language: { $language } (/settings language)
settings-language-unset = Language: each member's own, and the server's for all (/settings language)
settings-switched-on = Switched on: { $features } (/settings feature)
settings-nothing-on = Switched on: nothing (/settings feature)

# The names of the features that can be switched off.
settings-feature-name = { $feature ->
    [discuss] discussions
    [notes] notes in the margin
    [plan] the reading plan
    [quiz] quizzes
    [passing] answers to questions in passing
   *[places] places that are named in passing
}

## Answers to changes

settings-answers-private = From now on, only who asks sees the answer to a command. “private: false” shows it to all.
settings-answers-public = From now on, all see the answers to commands. “private: true” hides one.
settings-zone-set = The time zone here is { $zone } now. If your clock there doesn't say { $clock }, pick another.
settings-line-stays = Where the answer to a deleted question was, a line stays from now on.
settings-answer-removed = The answer to a deleted question is removed from now on.
settings-quiet-hours-ended = There are no quiet hours now.
settings-quiet-hours-set = From { $from } to { $to } I speak only when spoken to.
settings-digest-ended = There is no digest of notes any more.
settings-digest-set = Every seven days from now, I post the new notes there, if there are any.
settings-channel-left = There I answer only when I am mentioned now.
settings-channel-joined = There I answer what is plainly a question about the text, now and then, once those who run me let me read messages.
settings-language-set = From now on I speak { $language } here.
settings-language-freed = From now on I speak each member's language, and the server's to all.
settings-spoilers-set = { $state ->
    [plan] In a text that a reading plan follows, answers go only as far as it has read now, and private ones as far as the member has. What is further on is behind “Show anyway”.
   *[off] Answers come from the whole text now, however far the plan is.
}
settings-notes-set = { $seen ->
    [later] Members see others’ notes on a paragraph now after they have written one for all there. Those who moderate see all. The digest only tells their number, and the web page leaves them out.
   *[always] Members always see others’ notes now.
}
settings-switched = Now { $state ->
    [on] on
   *[off] off
}: { $feature }.

## Errors

settings-no-time = “{ $typed }” is no time: write it like 07:00 or 22:30.
settings-half-quiet-hours = Quiet hours have a beginning and another time as their end: give both, or neither for none.
settings-digest-needs-server = A digest goes to a channel of a server that has invited me: set it there.
settings-digest-forum = A digest needs a channel to write in, and that is a forum: choose another.
settings-too-many-channels = More than { NUMBER($most) } channels are too many: take one away first.
settings-manages-not = Only members who may manage the server can change its settings: please ask one.
settings-unknown-zone = I don't know the time zone “{ $typed }”: write it like Europe/Vienna, UTC+1, or a large city nearby.
settings-similar-zone = I don't know the time zone “{ $typed }”: did you mean { $zone }?
settings-switched-off = Switched off here: { $feature }. Whoever may manage this place can switch that on with /settings feature.
