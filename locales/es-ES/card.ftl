# Pictures of quotations (/card).

card-no-letters = Aún no tengo letras para una imagen en este idioma.
card-not-drawn = No se puede dibujar la imagen: inténtalo otra vez.
card-too-many = Ahora mismo tengo demasiadas imágenes que dibujar: inténtalo otra vez en un minuto.
