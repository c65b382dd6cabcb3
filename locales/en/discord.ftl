# What only the Discord bot says.

## Errors

discord-failed = Something went wrong on my side, and it is logged. Please try again, perhaps in other words.
discord-too-late = That took me too long: please try again.
discord-unreadable-reply = I can't read the message that you replied to: ask its question in your own words, or use its menu: Apps, Ask the text about this.
discord-only-files = I read words only, no pictures, recordings, stickers or files: please write what you would like to know.
discord-role-mentioned = That mentions my role, and Discord doesn't show me the words of such messages: mention me, the user { $name }, instead.
discord-typed-command = A command works only if you choose it from the list that opens when you type “/”: { $command }
discord-no-words = That message has no words to ask about: please pick one that has.
discord-command-removed = I no longer have this command: please pick it anew from the list.
discord-not-mine = That message isn't mine: I remove only my own answers.
discord-cannot-remove = I am no member here, so I can't delete my answer: ask somebody who may manage messages.
discord-not-the-asker = Only who asked, or a moderator, can have an answer removed.
discord-too-many-of-member = That is a lot at once: I'll answer you again in a minute.
discord-too-many-in-channel = There are more questions in this channel than I can answer: please ask again in a minute.
discord-too-many-in-server = There are more questions in this server than I can answer: please ask again in a minute.

## Files

discord-file-too-large = That became a file of more than 10 MB, which Discord doesn't take: please ask for less.
discord-file-elsewhere = { $file } isn't stored by Discord, so I won't fetch it: attach the file itself.
discord-file-not-fetched = { $file } could not be fetched from Discord: please attach it again.

## Permissions and channels

discord-direct-messages = our direct messages
# The names of permissions are those in the settings of Discord's own clients in this language.
discord-permission = “{ $name }”
discord-permission-view-channel = View Channel
discord-permission-send-messages = Send Messages
discord-permission-send-in-threads = Send Messages in Threads
discord-permission-create-threads = Create Public Threads
discord-permission-attach-files = Attach Files
discord-permission-read-history = Read Message History
discord-permission-create-events = Create Events
discord-permission-send-polls = Create Polls
discord-missing-permissions = I need the { $count ->
    [one] permission
   *[other] permissions
} { $permissions } in { $place }: ask someone who manages the server.
discord-missing-in-server = I need the permission { $permission } in the whole server: ask someone who manages it.
discord-not-voice = { $place } isn't a channel to speak in: please pick a voice channel.
discord-too-many-events = This server has as many events as Discord allows: delete one first.
discord-no-writing = I can't write in { $place }.
discord-not-linked = To link my answer to your message, I need the permission { $permission } here.
discord-cannot-answer = I can't answer you there. { $reason }
discord-locked = { $place } is locked, so I can't write there: ask a moderator to unlock it.
discord-too-many-threads = This server has as many open threads as Discord allows: close one that is done, then try again.
discord-channel-gone = { $place } is gone: please pick another channel.
discord-channel-not-found = That channel or thread is gone, or I can't see it: please pick another.
discord-tag-needed = Posts in { $place } must have a tag, which I can't choose: please pick another channel.
discord-automod = The server's AutoMod doesn't let me say this in { $place }.
discord-timed-out = I am in a time-out in this server, so I can't write: ask a moderator to end it.
discord-slow-mode = Slow mode doesn't let me write in { $place } yet.
discord-no-threads = { $place } can't have threads of its own: please ask me for that in { $parent }.
discord-no-threads-here = { $place } can't have threads of its own: please ask me for that in a text channel.
discord-not-sendable = { $place } isn't a channel to write in: please pick a text channel.
discord-other-server = That channel isn't in this server: please pick one that is.
discord-may-not-write = You may not write in { $place } yourself: please pick a channel where you may.

## Messages

discord-question-deleted = The question was deleted, and its answer with it.
discord-removed = The answer is removed.
discord-not-helpful = Not helpful
discord-muted = Thanks for telling me. For { NUMBER($hours) } hours I'll answer here only when you mention me.
discord-show-everyone = Show everyone
discord-shown-by = shown by { $name }
discord-go-there = Go there
discord-nothing = There is nothing to show.

## Readings that can't be posted

discord-reading-refused = Discord refused the reading.
discord-reading-retried = I keep trying, and go on by myself.
discord-plan-paused = It is paused: /plan resume goes on with it.
discord-reading-failed = A reading of your reading plan couldn't be posted: { $trouble } { $further }
discord-session-failed = “{ $title }” couldn't be announced: { $trouble } I keep trying until it is over.
discord-digest-failed = The digest of new notes couldn't be posted: { $trouble } I keep trying.
discord-role-gone = The role that your reading plan called is gone, so its readings notify nobody: /plan edit names another.
discord-role-not-called = A reading of your reading plan notified nobody, since I can't mention its role. Allow anyone to mention it in the server's settings, or give me the permission “Mention @everyone, @here and All Roles”.
