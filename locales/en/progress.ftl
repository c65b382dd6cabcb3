# How far members have read (/progress, and "Read" under a reading).

## Lines

progress-own = You are at { $place } of “{ $title }”: { $bar }
progress-not-begun = You haven't begun “{ $title }”: press “Read” under a reading, or use /progress set.
progress-finished = You have read “{ $title }” to the end.
progress-read = Read up to { $place }.
progress-group = { $who ->
    [alone] The reading plan
   *[group] The group
} is at { $place }: { $bar }
progress-behind = { $count ->
    [one] One paragraph
   *[other] { $count } paragraphs
} to catch up, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}.
progress-even = { $who ->
    [alone] You are where the plan is.
   *[group] You are where the group is.
}
progress-ahead = { $count ->
    [one] You are a paragraph ahead.
   *[other] You are { $count } paragraphs ahead.
}
progress-left = { $count ->
    [one] One paragraph is left
   *[other] { $count } paragraphs are left
}, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}.
progress-arrived = As far as the group: { $names }.
progress-others = { $count ->
    [one] One more member reads along.
   *[other] { $count } more members read along.
}
progress-hidden = The others don't see how far you are.
progress-shown = The others see it when you have read as far as the group. Nobody sees who is behind, except, in a class, those who manage the server.

## Buttons

progress-read-button = Read
progress-read-on = Read on
progress-catch-up = Catch up
progress-hide = Hide me
progress-show = Show me
