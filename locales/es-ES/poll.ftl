# Polls about what to read next (/poll).

poll-texts = ¿Qué leemos ahora?
poll-chapters = ¿Qué parte de «{ $title }» leemos ahora?
poll-posted = La encuesta está publicada.
poll-left-out = Una encuesta admite diez respuestas, así que faltan { NUMBER($count) }: nombra con «only» las que quieres.
poll-go = Ir allí
poll-too-few = Hay muy poco para elegir: { $about ->
    [chapters] «{ $title }» necesita dos capítulos que encajen
   *[texts] el estante necesita dos textos que encajen
}.
poll-organisers-only = Solo quienes pueden administrar el servidor o sus mensajes pueden hacerme publicar una encuesta.
poll-needs-server = Una encuesta necesita un canal donde pueda escribir: pídela en un servidor que me haya invitado.
