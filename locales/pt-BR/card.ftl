# Pictures of quotations (/card).

card-no-letters = Ainda não tenho todas as letras para uma imagem destas palavras.
card-not-drawn = Não foi possível desenhar a imagem: tente de novo.
card-too-many = Agora tenho imagens demais para desenhar: tente de novo em um minuto.
