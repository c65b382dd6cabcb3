# The commands as Discord lists them. Their English names and descriptions stand in commands/.

## Names of commands, subcommands and options, by the English ones

commands-names =
    .review = repaso
    .next = siguiente
    .about = acerca
    .ask = preguntar
    .card = tarjeta
    .cite = citar
    .compare = comparar
    .define = definir
    .discuss = debatir
    .export = exportar
    .find = buscar
    .footnote = nota-al-pie
    .help = ayuda
    .index = índice
    .who = quién
    .when = cuándo
    .word = palabra
    .note = anotación
    .list = lista
    .add = añadir
    .search = buscar
    .edit = editar
    .delete = borrar
    .page = página
    .link = enlace
    .renew = renovar
    .public = público
    .paragraph = párrafo
    .plan = plan
    .status = estado
    .start = empezar
    .pause = pausar
    .resume = reanudar
    .skip = saltar
    .back = atrás
    .stop = terminar
    .privacy = privacidad
    .show = mostrar
    .quiz = quiz
    .play = jugar
    .scores = puntos
    .reset = reiniciar
    .quote = cita
    .random = azar
    .settings = ajustes
    .private = privado
    .language = idioma
    .zone = zona
    .quiet = silencio
    .notes = anotaciones
    .others = otros
    .spoilers = spoilers
    .until = hasta
    .digest = resumen
    .deleted = borradas
    .channel = canal
    .feature = función
    .texts = textos
    .use = usar
    .rename = renombrar
    .glossary = glosario
    .pair = emparejar
    .unpair = desemparejar
    .remove = quitar
    .question = pregunta
    .text = texto
    .number = número
    .words = palabras
    .format = formato
    .style = estilo
    .with = con
    .mine = mías
    .name = nombre
    .member = miembro
    .chapter = capítulo
    .amount = cantidad
    .unit = unidad
    .order = orden
    .days = días
    .time = hora
    .thread = hilo
    .role = rol
    .from = desde
    .to = hasta
    .call = avisar
    .kind = tipo
    .rounds = rondas
    .everybody = todos
    .seconds = segundos
    .daily = diario
    .answers = respuestas
    .answer = respuesta
    .on = activo
    .file = archivo
    .url = url
    .title = título
    .progress = progreso
    .set = fijar
    .hide = ocultar
    .hidden = oculto
    .sentence = frase
    .wrong = falsas
    .session = sesión
    .date = fecha
    .reading = lectura
    .minutes = minutos
    .voice = voz
    .remind = recordar
    .cancel = cancelar
    .poll = encuesta
    .only = solo
    .hours = horas
    .several = varias
    .class = clase
    .optional = opcional

## Descriptions of options that several commands have

commands-shared =
    .text = Qué texto del estante; si no, el primero
    .private = Mostrar la respuesta solo a ti
    .paragraph = El número del párrafo o sus primeras palabras
    .number = El número del párrafo o sus primeras palabras
    .plan = Qué plan, si hay varios
    .note = Cuál de tus anotaciones
    .amount = Cuántos párrafos, palabras o versículos cada vez
    .unit = Párrafos, versículos o palabras hasta el final de un párrafo
    .days = diario, entre semana, fines de semana o días como lun, mié, vie
    .time = Cuándo, por ejemplo 18:00
    .zone = La zona horaria, como Europe/Madrid, CET o UTC+1
    .channel = Un canal o foro para ello
    .thread = Abrir un hilo para cada lectura
    .role = Un rol al que se avisa en cada lectura

## Descriptions of commands, and of their options

commands-about = Versión, licencia, privacidad y cómo invitarme

commands-ask = Hazle al texto una pregunta con tus propias palabras
    .question = Lo que te gustaría saber
    .text = Qué texto del estante, o * para todos; si no, el primero

commands-card = Una imagen de una cita
    .words = Palabras de la frase que se muestra; si no, la primera

commands-cite = Una cita con su referencia, lista para pegar
    .number = El párrafo; si no, lo último que se mostró
    .words = Palabras de la frase; si no, todo el párrafo
    .style = Si no, Chicago, MLA y APA

commands-compare = Un párrafo y el mismo lugar en otra edición o traducción
    .with = El otro texto del estante

commands-define = Qué significa aquí una palabra: el glosario, la frase que la explica, cada lugar
    .word = Una palabra o un nombre del texto

commands-discuss = Abre un hilo para debatir un párrafo, o encuentra el que hay

commands-export = El texto como archivo, con las anotaciones al margen y los debates
    .format = html, una página para el navegador, o md, Markdown; si no, html
    .mine = Con mis anotaciones privadas, solo para mí

commands-find = Encuentra frases por sus palabras
    .words = Palabras que deben estar; también "palabras exactas", -sin, ch:3, para:4, note:58, note-text:palabra

commands-footnote = Muestra dónde está una nota al pie y qué dice
    .number = El número o signo de la nota, como está impreso

commands-help = Qué puedes preguntar, y cómo

commands-index = El índice del texto: personas, fechas, palabras

commands-index-who = Las personas e instituciones del texto, y dónde se mencionan
    .name = De quién mostrar las menciones; si no, una lista de todos

commands-index-when = Las fechas del texto, en orden, cada una con su frase

commands-index-word = Cada lugar de una palabra, en todas sus formas, con su contexto
    .word = Una palabra, o varias seguidas

commands-note = Anotaciones al margen

commands-note-list = Las anotaciones al margen: todas, de un párrafo o de un miembro
    .paragraph = Solo de este párrafo, por número o primeras palabras
    .member = Solo de este miembro

commands-note-add = Guarda una anotación al margen de un párrafo
    .words = Lo que quieres anotar
    .quote = Las palabras del párrafo de las que trata
    .private = Solo para ti

commands-note-search = Anotaciones por sus palabras
    .words = Palabras que deben estar en ellas

commands-note-edit = Cambia una anotación tuya
    .words = Lo que debe decir

commands-note-delete = Borra una anotación tuya

commands-page = Los textos en una página web, para leer

commands-page-link = La página con los textos, anotaciones y debates del grupo, solo para ti

commands-page-renew = Crea un enlace nuevo; el antiguo deja de funcionar

commands-page-public = Si todos pueden leer los textos añadidos aquí
    .on = True: todos los que tengan el enlace

commands-paragraph = Muestra un párrafo por su número
    .chapter = El capítulo en que tiene ese número, como 3, XI o preface

commands-plan = Leer un texto juntos, porción a porción

commands-plan-status = Hasta dónde va la lectura y qué viene después

commands-plan-start = Leer un texto juntos: tanto cada vez, estos días, en un canal
    .date = El primer día, como lunes o 4 ene; si no, cuanto antes
    .order = En el orden del texto o al azar; si no, en orden
    .from = El párrafo por el que empezar, por número o primeras palabras; o el versículo

commands-plan-edit = Cambia un plan, que sigue donde está
    .date = El día de la próxima lectura, como lunes o 4 ene
    .call = False: no avisar más a ningún rol

commands-plan-pause = No publicar más hasta que se reanude

commands-plan-resume = Reanuda un plan en pausa

commands-plan-skip = Salta la próxima lectura

commands-plan-back = Repetir la última lectura

commands-plan-stop = Termina un plan

commands-privacy = Lo que guardo de ti: verlo, obtenerlo, borrarlo

commands-privacy-show = Lo que guardo de ti

commands-privacy-export = Todo en un archivo, solo para ti

commands-privacy-delete = Lo borra, aquí o en todas partes; pregunto antes

commands-progress = Hasta dónde has leído, y hasta dónde va el grupo

commands-progress-show = Hasta dónde has leído, y hasta dónde va el grupo

commands-progress-set = Di hasta dónde has leído
    .paragraph = El último párrafo que has leído

commands-progress-hide = Oculta a los demás hasta dónde has leído, o lo muestra de nuevo
    .hidden = False: mostrarlo de nuevo

commands-quiz = Preguntas sobre el texto, y quién sabe más

commands-quiz-play = Preguntas sobre el texto; quien responde primero puntúa
    .kind = Qué se pregunta; si no, de todo por turnos
    .rounds = Cuántas preguntas; si no, 5
    .everybody = True: cada uno responde una vez; al final se ve quién acertó
    .seconds = El tiempo para responder; si no, sin límite

commands-quiz-add = Añade una pregunta tuya sobre una frase del texto
    .sentence = La frase que la responde, palabra por palabra
    .question = Lo que preguntas
    .answer = La respuesta correcta
    .wrong = Hasta tres opciones falsas con ; entre ellas; si no, se escribe la respuesta

commands-quiz-remove = Quita una pregunta que añadiste
    .question = Cuál de tus preguntas

commands-quiz-scores = Quién ha acertado cuántas preguntas

commands-quiz-reset = Olvida todos los puntos de aquí; para moderadores

commands-quote = Comprueba si las palabras están en el texto como se citan
    .words = La cita; … para lo omitido, [corchetes] para palabras propias
    .text = Qué texto del estante; si no, todos

commands-random = Un párrafo o versículo al azar
    .daily = El pasaje del día: el mismo para todos aquí

commands-review = Las preguntas del cuestionario que fallaste, unas pocas al día

commands-review-next = La siguiente pregunta fallada que toca

commands-review-remind = Te lo recuerda cada día por mensaje directo; sin hora, ya no
    .time = Cuándo, como 18:00
    .zone = La zona horaria, como Europe/Madrid, CET o UTC+1; si no, la del servidor

commands-review-export = Todas las preguntas falladas en un archivo
    .format = Para una hoja de cálculo o para Anki; si no, csv

commands-session = Verse para hablar de lo leído

commands-session-list = Las sesiones por venir y las últimas

commands-session-plan = Planea una sesión con evento y recordatorio
    .date = Como viernes, 4 dic o 2026-12-04
    .time = Cuándo, como 18:00
    .reading = Qué leer para ella, como 4-9 o capítulo 3
    .title = Cómo se llama
    .minutes = Cuánto dura; si no, 60
    .voice = Un canal de voz para verse; si no, se escribe aquí
    .channel = Un canal donde anunciarla; si no, aquí
    .role = Un rol al que llamar
    .remind = Cuántos minutos antes lo recuerdo; si no, 60
    .zone = La zona horaria, como Europe/Madrid, CET o UTC+1; si no, la del servidor

commands-session-ask = Una pregunta de la que hablar en la sesión
    .question = De qué quieres hablar
    .session = Qué sesión; si no, la próxima

commands-session-cancel = Cancela una sesión y su evento
    .session = Qué sesión; si no, la próxima

commands-poll = Vota qué leer ahora: textos del estante o capítulos
    .about = Entre qué elegir; si no, textos
    .question = Qué se pregunta; si no, qué leer ahora
    .only = Solo los que tengan estas palabras en el nombre, con ; entre ellas
    .hours = Cuánto está abierta; si no, 72
    .several = True: cada uno puede elegir varias
    .channel = Un canal donde publicarla; si no, aquí
    .text = El texto cuyos capítulos se eligen; si no, el primero

commands-class = Para docentes: quién ha leído, anotado y participado

commands-class-show = Quién ha leído, anotado y participado, como lista y archivo

commands-class-start = Cuenta quién participa; a cada uno se le avisa antes
    .optional = False: nadie puede elegir que no se le cuente

commands-class-stop = Ya no cuenta a nadie y olvida a quién contaba

commands-settings = Cómo estoy configurado en este servidor

commands-settings-show = Cómo estoy configurado aquí

commands-settings-private = Si las respuestas a comandos son solo para quien pregunta
    .answers = True: solo para quien pregunta

commands-settings-language = El idioma que hablo aquí
    .language = El idioma de todas mis respuestas aquí

commands-settings-zone = La zona horaria del grupo
    .zone = Como Europe/Madrid, o una ciudad

commands-settings-quiet = Horas en que no digo nada sin que me pregunten; sin horas, ninguna
    .from = Como 22:00
    .to = Como 07:00

commands-settings-deleted = Qué pasa con una respuesta cuya pregunta se borra
    .answer = Se quita, o queda una línea

commands-settings-channel = Responder en un canal preguntas de paso, o dejar de hacerlo
    .channel = El canal
    .answer = False: ya no

commands-settings-digest = Un canal para un resumen semanal de anotaciones nuevas; sin canal, ninguno
    .channel = El canal

commands-settings-spoilers = Si las respuestas llegan solo hasta donde va el plan de lectura
    .until = Hasta dónde llegan las respuestas en un texto con plan

commands-settings-notes = Si las anotaciones de otros se ven antes de escribir la propia
    .others = Cuándo se ven las anotaciones de otros sobre un párrafo

commands-settings-feature = Activar o desactivar algo
    .feature = Qué cambiar
    .on = False: desactivado

commands-texts = Los textos del estante

commands-texts-list = Los textos del estante; aquí se pregunta al primero

commands-texts-add = Añade un texto tuyo: EPUB, PDF, Word, Markdown, HTML, texto…, hasta 10 MB
    .file = El archivo
    .url = O una dirección, como https://www.gutenberg.org/ebooks/1342
    .title = Cómo se llama aquí

commands-texts-use = Qué texto se pregunta aquí, si nadie nombra otro
    .channel = Solo en este canal o foro, y en sus hilos

commands-texts-rename = Da otro título a un texto añadido
    .text = Cuál de los textos añadidos aquí
    .title = El título nuevo

commands-texts-glossary = Las palabras de un texto añadido y lo que significan
    .text = Cuál de los textos añadidos aquí
    .file = Un archivo con una línea para cada una; si no, pregunto

commands-texts-pair = Leer en paralelo dos ediciones o traducciones de una obra
    .text = Una de ellas
    .with = El otro texto del estante

commands-texts-unpair = Leer un texto de nuevo sin otro al lado
    .text = Qué texto
    .with = Solo ya no junto a este

commands-texts-remove = Quita un texto añadido
    .text = Cuál de los textos añadidos aquí

## Choices of options, by their values

commands-choices-style =
    .chicago = Chicago
    .mla = MLA
    .apa = APA
    .bibtex = BibTeX
    .ris = RIS

commands-choices-format =
    .csv = CSV
    .anki = Anki
    .html = una página para el navegador (HTML)
    .md = Markdown

commands-choices-unit =
    .paragraphs = párrafos
    .words = palabras
    .verses = versículos

commands-choices-order =
    .text = en el orden del texto
    .random = al azar

commands-choices-kind =
    .gap = Rellena el hueco
    .who = Quién lo dijo o lo hizo
    .order = Qué fue primero
    .note = Qué nota
    .quote = Exacta o alterada
    .own = Nuestras propias preguntas

commands-choices-language =
    .auto = el de cada miembro; para todos, el del servidor

commands-choices-answer =
    .remove = se quita
    .line = queda una línea

commands-choices-until =
    .plan = hasta donde va el plan
    .off = todo el texto

commands-choices-others =
    .always = siempre
    .later = después de la propia sobre ese párrafo

commands-choices-feature =
    .discuss = debates
    .notes = anotaciones al margen
    .plan = el plan de lectura
    .quiz = cuestionarios
    .passing = respuestas a preguntas de paso
    .places = pasajes nombrados de paso

## Entries of a message's menu

commands-menus =
    .ask = Preguntar esto al texto
    .note = Guardar como anotación
    .quote = Comprobar esta cita
    .remove = Quitar esta respuesta

commands-choices-about =
    .texts = textos del estante
    .chapters = capítulos de un texto
