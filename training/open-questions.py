"""Writes openly licensed questions as files in SQuAD's format, for `npm run train -- --squad FILE`.

    python3 training/open-questions.py --selqa selqa-dev.json > selqa.json
    python3 training/open-questions.py --clapnq answerable.jsonl unanswerable.jsonl > clapnq.json

SelQA (Jurczyk, Zhai and Choi, 2016; github.com/emorynlp/selqa, `ass/`) has questions about sections of Wikipedia with the
sentences that answer them. CLAPNQ (Rosenthal and others, 2024; github.com/primeqa/clapnq, `annotated_data/dev`) has what people
typed into a search engine, each with a passage that has the answer or, in the second file, seems to have it. Both are licensed
under Apache-2.0. Nothing but the standard library of Python is needed.
"""

import json
import re
import sys


def context_of(sentences):
    """The sentences as one text, and the place of each."""
    starts, length = [], 0
    for sentence in sentences:
        starts.append(length)
        length += len(sentence) + 1
    return " ".join(sentences), starts


def paragraph(sentences, questions):
    """`questions` are triples: the id, the words, and the indexes of the sentences that answer."""
    context, starts = context_of(sentences)
    return {
        "context": context,
        "qas": [
            {
                "id": id,
                "question": words,
                "answers": [{"text": sentences[index], "answer_start": starts[index]} for index in answers],
            }
            for id, words, answers in questions
        ],
    }


def selqa(path):
    with open(path, encoding="utf8") as file:
        items = json.load(file)
    sections, articles = {}, {}
    for number, item in enumerate(items):
        sentences = tuple(" ".join(sentence.split()) for sentence in item["candidates"])
        question = (f"selqa-{number}", item["question"], item["answers"])
        sections.setdefault((item["article"], sentences), []).append(question)
    for (article, sentences), questions in sections.items():
        articles.setdefault(article, []).append(paragraph(sentences, questions))
    return articles.items()


def joined(tokens):
    """The tokens of CLAPNQ, separated by spaces, as text."""
    text = tokens.replace("`` ", '"').replace("``", '"').replace(" ''", '"').replace("''", '"')
    text = re.sub(r" ([.,;:?!%)\]])", r"\1", text)
    text = re.sub(r"([(\[$]) ", r"\1", text)
    text = re.sub(r" ('s|'re|'ve|'ll|'d|'m|n't|')\b", r"\1", text)
    text = re.sub(r"(\w) - (\w)", r"\1-\2", text)
    return " ".join(text.split())


def clapnq(paths):
    articles = []
    for path in paths:
        with open(path, encoding="utf8") as file:
            items = [json.loads(line) for line in file]
        for item in items:
            passage = item["passages"][0]
            sentences = [joined(sentence) for sentence in passage["sentences"]]
            answering = {joined(sentence) for sentence in item["output"][0]["selected_sentences"]}
            answers = [index for index, sentence in enumerate(sentences) if sentence in answering]
            if answering and not answers:
                continue
            question = (f"clapnq-{item['id']}", item["input"], answers)
            articles.append((passage["title"], [paragraph(sentences, [question])]))
    return articles


def main(source, *paths):
    articles = selqa(*paths) if source == "--selqa" else clapnq(paths)
    data = [{"title": title, "paragraphs": paragraphs} for title, paragraphs in articles]
    json.dump({"data": data}, sys.stdout)


if len(sys.argv) < 3 or sys.argv[1] not in ("--selqa", "--clapnq"):
    sys.exit(__doc__)
main(*sys.argv[1:])
