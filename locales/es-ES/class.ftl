# The class: what those who manage a server see of its members (/class).

class-notice = Quienes administran este servidor ven quién participa. Desde ahora ven, con tu nombre: hasta dónde dices que has leído (salvo que lo ocultes) y cuántas anotaciones públicas escribes, a cuántas sesiones asistes y cuántas preguntas respondes. No ven lo que preguntas ni tus anotaciones privadas.
class-optional = No tienes que ser contado; /privacy show tiene esta opción también después.
class-for-all = En este servidor, eso vale para todos los que participan.
class-leave = No contarme
class-join = Contarme
class-left = No se te cuenta.
class-back = Se te cuenta.

## For those who manage the server

class-started = Desde ahora cuento quién participa: cada miembro lo sabe antes. { $choice ->
    [optional] Pueden elegir que no se les cuente.
   *[everybody] No pueden elegir que no se les cuente.
}
class-stopped = Ya no cuento a nadie, y he olvidado a quién contaba.
class-heading = { $count ->
    [one] { NUMBER($count) } miembro
   *[other] { NUMBER($count) } miembros
}, desde que se avisó a cada uno; hasta dónde han leído «{ $title }»:
class-line = • { $name }: { $place } · anotaciones: { NUMBER($notes) } · sesiones: { NUMBER($sessions) } · cuestionario: { NUMBER($right) } de { NUMBER($asked) } aciertos
class-more = Y { NUMBER($count) } más, en el archivo.
class-empty = Nadie ha participado desde que se cuenta.

## Errors

class-none = Aquí no se cuenta a nadie: /class start empieza.
class-managers-only = Solo quien puede administrar el servidor puede ver y cambiar a quién se cuenta: pídeselo a alguien así.
class-needs-server = Una clase necesita un servidor con miembros: pídela allí.
class-no-choice = En este servidor se cuenta a todos los que participan: habla con quienes lo administran.
