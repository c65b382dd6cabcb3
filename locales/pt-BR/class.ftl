# The class: what those who manage a server see of its members (/class).

class-notice = Quem gerencia este servidor vê quem participa. De agora em diante vê, com seu nome: até onde você diz que leu (a não ser que oculte), e quantas anotações públicas você escreve, de quantas sessões participa e quantas perguntas responde. Não vê o que você pergunta, nem suas anotações privadas.
class-optional = Você não precisa ser contado; /privacy show também oferece essa escolha depois.
class-for-all = Neste servidor, isso vale para todos que participam.
class-leave = Não me contar
class-join = Me contar
class-left = Você não é contado.
class-back = Você é contado.

## For those who manage the server

class-started = De agora em diante conto quem participa: cada membro é avisado antes. { $choice ->
    [optional] Eles podem escolher não ser contados.
   *[everybody] Eles não podem escolher não ser contados.
}
class-stopped = Não conto mais ninguém, e esqueci quem era contado.
class-heading = { $count ->
    [one] { NUMBER($count) } membro
   *[other] { NUMBER($count) } membros
}, desde que cada um foi avisado; até onde leram “{ $title }”:
class-line = • { $name }: { $place } · anotações: { NUMBER($notes) } · sessões: { NUMBER($sessions) } · quiz: { NUMBER($right) } de { NUMBER($asked) } certas
class-more = E mais { NUMBER($count) }, no arquivo.
class-empty = Ninguém participou desde que se conta.

## Errors

class-none = Ninguém é contado aqui: /class start começa.
class-managers-only = Só membros que podem gerenciar o servidor podem ver e mudar quem é contado: peça a um deles.
class-needs-server = Uma turma precisa de um servidor com membros: peça lá.
class-no-choice = Neste servidor, todos que participam são contados: fale com quem o gerencia.
