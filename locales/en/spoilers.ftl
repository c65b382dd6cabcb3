# How far replies go (/settings spoilers).

spoilers-not-so-far = { $read ->
    [nothing] Nothing has been read here yet, but there is something further on.
   *[some] Nothing up to { $place } seems to say so. There is something further on.
}
spoilers-more = { $read ->
    [nothing] Nothing has been read here yet. There is more further on.
   *[some] This goes up to { $place }. There is more further on.
}
spoilers-beyond = { $read ->
    [nothing] Nothing has been read here yet, so this is behind spoiler marks.
   *[some] What is further on than { $place } is behind spoiler marks.
}
spoilers-show = Show anyway
spoilers-nothing-read = Nothing of “{ $title }” has been read here yet.
