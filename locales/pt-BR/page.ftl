# The links to web pages (/page).

page-button = Abrir a página
page-link = Esta página tem os textos daqui, com as anotações de vocês na margem e as discussões. Quem tem o link pode lê-los, então passe-o só a membros.
page-renewed = O link antigo não funciona mais. /page link dá o novo.
page-no-longer-public = Só quem tem o link de /page link pode ler os textos que vocês adicionaram.
page-public = Todos que têm este link podem ler os textos que vocês adicionaram, sem as anotações. Façam isso só se puderem publicá-los.
page-not-served = Não há página web dos textos: quem me mantém pode definir o endereço em WEB_URL.
page-read-on = Continuar lendo
page-read-on-at = Continuar lendo em { $paragraph }
