# Pictures of quotations (/card).

card-no-letters = Aún no tengo todas las letras para una imagen de estas palabras.
card-not-drawn = No se puede dibujar la imagen: inténtalo otra vez.
card-too-many = Ahora mismo tengo demasiadas imágenes que dibujar: inténtalo otra vez en un minuto.
