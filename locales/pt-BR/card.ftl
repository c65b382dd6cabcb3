# Pictures of quotations (/card).

card-no-letters = Ainda não tenho letras para uma imagem neste idioma.
