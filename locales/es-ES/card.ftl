# Pictures of quotations (/card).

card-no-letters = Aún no tengo letras para una imagen en este idioma.
