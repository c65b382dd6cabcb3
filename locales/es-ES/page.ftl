# The links to web pages (/page).

page-button = Abrir la página
page-link = Esta página tiene los textos de este sitio, con vuestras anotaciones al margen y vuestros debates. Quien tiene el enlace puede leerlos, así que pásalo solo a miembros.
page-renewed = El enlace antiguo ya no funciona. /page link da el nuevo.
page-no-longer-public = Solo quien tiene el enlace de /page link puede leer los textos que añadisteis.
page-public = Cualquiera que tenga este enlace puede leer los textos que añadisteis, sin vuestras anotaciones. Hacedlo solo si podéis publicarlos.
page-not-served = No hay página web de los textos: quien me administra puede poner su dirección en WEB_URL.
page-read-on = Seguir leyendo
page-read-on-at = Seguir leyendo en { $paragraph }
