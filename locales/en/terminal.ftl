# What only the terminal says.

terminal-you = You
terminal-quit = “quit” ends.
terminal-one-moment = One moment …
terminal-saved = Saved as { $name }.
terminal-not-saved = { $name } can't be saved in { $folder } ({ $reason }).
terminal-only-discord = “{ $option }” works only in Discord.
terminal-no-command = There is no /{ $name } here. There are { $commands }, and /quit.
terminal-no-subcommand = There is no /{ $name } { $subcommand }. There are { $commands }.
terminal-command-missing = There is no /{ $name } here.
terminal-needs-more = { $line } needs more: { $option }.
terminal-no-choice = There is no choice { $number }.
terminal-quiet = Here I speak only when spoken to.

## Forms

terminal-form = { $title } (/cancel gives up)
terminal-optional = { $label } (may be empty)
terminal-required = This can't be empty.
terminal-too-long = This may have at most { NUMBER($most, useGrouping: 0) } characters.
terminal-given-up = Given up: nothing has changed.
terminal-asks-first = That asks questions first, which takes somebody to answer them at a terminal.
