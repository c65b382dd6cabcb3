# Numbers of things, as they stand in lists: "1 chapter, 12 paragraphs".

counts-notes = { $count ->
    [one] { $count } anotação
   *[other] { $count } anotações
}
counts-footnotes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
counts-margin-notes = { $count ->
    [one] { $count } anotação na margem
   *[other] { $count } anotações na margem
}
counts-discussions = { $count ->
    [one] { $count } discussão
   *[other] { $count } discussões
}
counts-plans = { $count ->
    [one] { $count } plano de leitura
   *[other] { $count } planos de leitura
}
counts-questions = { $count ->
    [one] { $count } pergunta sua
   *[other] { $count } perguntas suas
}
counts-session-questions = { $count ->
    [one] { $count } pergunta para uma sessão
   *[other] { $count } perguntas para sessões
}
counts-sessions = { $count ->
    [one] { $count } sessão
   *[other] { $count } sessões
}
counts-classes = { $count ->
    [one] { $count } turma
   *[other] { $count } turmas
}
counts-reactions = { $count ->
    [one] { $count } reação a uma anotação
   *[other] { $count } reações a anotações
}
counts-reminders = { $count ->
    [one] { $count } lembrete
   *[other] { $count } lembretes
}
counts-settings = { $count ->
    [one] { $count } configuração
   *[other] { $count } configurações
}
counts-added-texts = { $count ->
    [one] { $count } texto adicionado
   *[other] { $count } textos adicionados
}
counts-more = mais { NUMBER($count, useGrouping: 0) }
counts-paragraphs = { $count ->
    [one] { $count } parágrafo
   *[other] { $count } parágrafos
}
counts-chapters = { $count ->
    [one] { $count } capítulo
   *[other] { $count } capítulos
}
counts-verses = { $count ->
    [one] { $count } versículo
   *[other] { $count } versículos
}
counts-sentences = { $count ->
    [one] { $count } frase
   *[other] { $count } frases
}
counts-words = { $count ->
    [one] { $count } palavra
   *[other] { $count } palavras
}
counts-pages = { $count ->
    [one] { $count } página impressa
   *[other] { $count } páginas impressas
}
counts-people = { $count ->
    [one] { $count } pessoa ou instituição
   *[other] { $count } pessoas e instituições
}
counts-years = { $count ->
    [one] { $count } ano
   *[other] { $count } anos
}
counts-dates = { $count ->
    [one] { $count } data
   *[other] { $count } datas
}
counts-times = { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
}
counts-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
