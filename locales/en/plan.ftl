# Reading plans (/plan).

## What is read, and when

plan-pace = { $portion } { $days } at { $time } ({ $zone })
plan-pace-random = { $portion } in random order { $days } at { $time } ({ $zone })
plan-words = about { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } word
   *[other] { NUMBER($amount, useGrouping: 0) } words
}
plan-paragraphs = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } paragraph
   *[other] { NUMBER($amount, useGrouping: 0) } paragraphs
}
plan-verses = { $amount ->
    [one] { NUMBER($amount, useGrouping: 0) } verse
   *[other] { NUMBER($amount, useGrouping: 0) } verses
}
plan-daily = daily
plan-on-weekdays = on weekdays
plan-on-weekends = on weekends
# The days are abbreviated: "Mon, Wed, Fri".
plan-on-days = on { $days }

## A plan begins, changes, and ends

plan-started = { $who ->
    [member] You read “{ $title }”
   *[group] We read “{ $title }” together
}: { $pace }, in { $readings ->
    [1] one reading
    [one] { $readings } reading
   *[other] { $readings } readings
}.
plan-where-posted = Where it is posted
plan-clock = It is { $time } in { $zone } now.
plan-nobody-called = Nobody will be notified: that role can't be mentioned by me. Allow anyone to mention it in the server's settings, or give me the permission “Mention @everyone, @here and All Roles”.
plan-changed = “{ $title }” is changed: { $pace }.
plan-paused = “{ $title }” is paused.
plan-resumed = “{ $title }” goes on.
plan-skipped = { $reading } is skipped.
plan-one-back = One reading back.
plan-stop-question = Stop reading “{ $title }”? What was posted stays; where you were is forgotten.
plan-stop-button = Stop the plan
plan-stopped = The reading plan is stopped.
plan-stopped-already = That reading plan was stopped already.

## Its progress

plan-nothing-left = There is nothing left to read.
plan-next-after-resume = { $reading } comes next, after /plan resume.
plan-next = { $reading } next on { $when }.
plan-next-now = { $reading } next, in a moment.
plan-pace-paused = { $pace }, paused
plan-posted-in = Posted in { $channel }
plan-trouble-paused = It was paused because something was wrong: { $trouble }
plan-trouble-retried = The next reading can't be posted yet, and I keep trying: { $trouble }
plan-none = No reading plan runs here. /plan start begins one: so many paragraphs a day, in a channel.
plan-over = This reading plan has come to its end.

## A reading

plan-reading-title = Reading { NUMBER($number, useGrouping: 0) } of { NUMBER($total, useGrouping: 0) } · { $reading }
plan-read-on = Read on
plan-progress = Progress
plan-late = This one is late: I was away.
plan-last = It is the last: after it, you have read to the end.

## Errors

plan-gone = That reading plan was stopped meanwhile.
plan-paused-already = It is paused already: /plan resume goes on with it.
plan-not-paused = It isn't paused.
plan-last-reading = That is the last reading: /plan stop ends the plan without it.
plan-first-reading = That is the first reading already.
plan-organisers-only = Only those who may manage the server or its messages can change reading plans; /plan status is for all.
plan-missing = No reading plan runs here: /plan start begins one.
plan-several = There are several reading plans: pick one from the list that opens at “plan”.
plan-random-amount = The amount of a plan in random order stays as it is: /plan stop ends it, and /plan start begins another.
plan-no-change = Nothing would change: give what is to be different, such as time:19:00.
plan-needs-channel = A reading plan posts in a channel of a server that has invited me, or in your direct messages with me: ask me there.
plan-no-verses = “{ $title }” doesn't count verses: please take paragraphs or words as “unit”.
plan-which-zone = In which time zone is { $time }? Please add it as “zone”, such as Europe/Vienna, CET or UTC+1; I'll keep it for here.
plan-not-everyone = I don't call everyone: please pick a role that people chose for themselves.
plan-too-many = There are { NUMBER($most) } reading plans here already: /plan stop ends one.
plan-unknown-day = I don't know the day “{ $typed }”: write daily, weekdays, weekends, or days such as mon, wed, fri.
plan-no-time = “{ $typed }” isn't a time of day: write it like 18:00 or 6 pm.
