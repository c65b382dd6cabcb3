# The class: what those who manage a server see of its members (/class).

class-notice = Those who manage this server see who takes part. From now on they see, by your name: how far you say you have read (unless you hide it), and how many public notes you write, sessions you attend and quiz questions you answer. They don't see what you ask, nor your private notes.
class-optional = You needn't be counted; /privacy show has this choice later, too.
class-for-all = In this server, that holds for everybody who takes part.
class-leave = Don't count me
class-join = Count me
class-left = You aren't counted.
class-back = You are counted.

## For those who manage the server

class-started = From now on I count who takes part: each member is told so first. { $choice ->
    [optional] They may choose not to be counted.
   *[everybody] They can't choose not to be counted.
}
class-stopped = I count nobody any more, and have forgotten who was counted.
class-heading = { $count ->
    [one] { NUMBER($count) } member
   *[other] { NUMBER($count) } members
}, since each was told; how far they have read “{ $title }”:
class-line = • { $name }: { $place } · notes: { NUMBER($notes) } · sessions: { NUMBER($sessions) } · quiz: { NUMBER($right) } of { NUMBER($asked) } right
class-more = And { NUMBER($count) } more, in the file.
class-empty = Nobody has taken part since the class was switched on.

## Errors

class-none = Nobody is counted here: /class start begins.
class-managers-only = Only members who may manage the server can see and change who is counted: please ask one.
class-needs-server = A class needs a server with members: ask for it there.
class-no-choice = In this server everybody who takes part is counted: talk to those who manage it.
