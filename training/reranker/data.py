"""Questions with candidate sentences, as word pieces."""

import collections
import json
import random
import re
import unicodedata

from model import ASKED, END, MARK, PASSAGE, SENTENCE, START

TOKENIZER = "models/questions-reranker/tokenizer.json"
# The most tokens of each part, as in src/nlp/encoder/model/cross-encoder.ts.
QUESTION, CONTEXT, OWN = 30, 14, 64
# The most sentences that an answer may be found in.
MOST_RIGHT = 3
# The number of first candidates from which wrong ones are drawn.
NEAREST = 9
STOP_WORDS = frozenset(
    "the a an of to in and he she it his her they was is were be had has that this with for on at as by from him them "
    "did do does what who why how when where which there their its not no so but or if then than into out up down".split()
)

with open(TOKENIZER, encoding="utf8") as vocabulary_file:
    VOCABULARY = json.load(vocabulary_file)["model"]["vocab"]


def words_of(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    return re.findall(r"[^\W_]+|[^\w\s]|_", plain)


def pieces_of(word):
    """WordPiece: the longest pieces from the left."""
    pieces, start = [], 0
    while start < len(word):
        prefix = "##" if start else ""
        ends = (end for end in range(len(word), start, -1) if prefix + word[start:end] in VOCABULARY)
        end = next(ends, None)
        if end is None:
            return [VOCABULARY["[UNK]"]]
        pieces.append(VOCABULARY[prefix + word[start:end]])
        start = end
    return pieces


def split(text):
    return [piece for word in words_of(text) for piece in pieces_of(word[:100])]


def stem(word):
    for ending in ("ing", "edly", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word


def stems_of(text):
    return {stem(word) for word in words_of(text) if word.isalnum() and word not in STOP_WORDS}


class Text:
    def __init__(self, sentences):
        """Sentences, each with the number of its paragraph."""
        self.paragraphs = [paragraph for paragraph, _ in sentences]
        self.sentences = [sentence for _, sentence in sentences]
        self.pieces = {}

    def split(self, index):
        if index not in self.pieces:
            self.pieces[index] = split(self.sentences[index])
        return self.pieces[index]

    def beside(self, index, other):
        inside = 0 <= other < len(self.sentences)
        return self.split(other) if inside and self.paragraphs[index] == self.paragraphs[other] else []


class Question:
    def __init__(self, text, question, kind, right, candidates, pair=None):
        self.text, self.kind, self.pair = text, kind, pair
        self.right, self.candidates = set(right), candidates
        self.pieces = split(question)[:QUESTION]

    def sequence(self, index):
        """The tokens of the question and of a sentence with its neighbours, and what they are."""
        before = self.text.beside(index, index - 1)[-CONTEXT:]
        own = self.text.split(index)[:OWN]
        after = self.text.beside(index, index + 1)[:CONTEXT]
        kinds = [MARK, *[ASKED] * len(self.pieces), MARK, PASSAGE, *[PASSAGE] * len(before)]
        kinds += [*[SENTENCE] * len(own), *[PASSAGE] * len(after), PASSAGE]
        return [START, *self.pieces, END, START, *before, *own, *after, END], kinds

    def choose(self, count, without_answer=False, extra=()):
        """Some candidates, of which at most two are right, and which of them are. `extra` are wrong ones."""
        if without_answer:
            gone = {self.text.paragraphs[index] for index in self.right}
            chosen = []
            others = [index for index in self.candidates if self.text.paragraphs[index] not in gone]
        else:
            chosen = random.sample(sorted(self.right), min(2, len(self.right)))
            others = [index for index in self.candidates if index not in self.right]
        chosen += [index for index in extra if index not in self.right]
        others = [index for index in others if index not in chosen][:NEAREST]
        chosen += random.sample(others, max(0, min(len(others), count - len(chosen))))
        return chosen, [index in self.right and not without_answer for index in chosen]


def read_lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file]


def sentences_with(text, question, answers, paragraphs):
    """The sentences of some paragraphs that have most of an answer's words, those nearest to the question's words."""
    asked = stems_of(question)
    found = []
    for index in (index for index, paragraph in enumerate(text.paragraphs) if paragraph in paragraphs):
        own = stems_of(text.sentences[index])
        wanted = [stems for stems in (stems_of(answer) - asked or stems_of(answer) for answer in answers) if stems]
        share = max((len(stems & own) / len(stems) for stems in wanted), default=0)
        near = set(own)
        for other in (index - 1, index + 1):
            if 0 <= other < len(text.sentences) and text.paragraphs[other] == text.paragraphs[index]:
                near |= stems_of(text.sentences[other])
        overlap = (len(asked & own) + 0.5 * len(asked & near)) / (len(asked) or 1)
        found.append((share, overlap, index))
    most = max((share for share, _, _ in found), default=0)
    best = [(overlap, index) for share, overlap, index in found if share == most]
    nearest = [index for overlap, index in best if overlap >= max(best)[0] - 0.25]
    return nearest if most >= 0.75 and len(nearest) <= MOST_RIGHT else []


def read_candidates(path, left_out=()):
    """
    The output of scripts/export-candidates.ts, without the texts of these names. Questions without a sentence that is known to
    be right are left out.
    """
    questions = []
    for line in (line for line in read_lines(path) if line["name"] not in left_out):
        text = Text(line["sentences"])
        for each in line["questions"]:
            right = each.get("right")
            if right is None:
                right = sentences_with(text, each["question"], each["answers"], each["paragraphs"])
            if right or each["kind"] != "answerable":
                questions.append(
                    Question(text, each["question"], each["kind"], right, each["candidates"], each.get("pair"))
                )
    return questions


def read_selqa(paths):
    """The sections of an article are one text."""
    rows = []
    for path in paths:
        with open(path, encoding="utf8") as file:
            rows += json.load(file)
    articles = collections.defaultdict(dict)
    for row in rows:
        articles[row["article"]][row["section"]] = row["candidates"]
    numbers = {name: {section: at for at, section in enumerate(sorted(article))} for name, article in articles.items()}
    texts = {
        name: Text([(at, sentence) for section, at in numbers[name].items() for sentence in article[section]])
        for name, article in articles.items()
    }
    questions = []
    for row in rows:
        text = texts[row["article"]]
        start = text.paragraphs.index(numbers[row["article"]][row["section"]])
        asked = stems_of(row["question"])
        nearest = sorted(
            range(len(text.sentences)), key=lambda index: -len(asked & stems_of(text.sentences[index]))
        )
        right = [start + answer for answer in row["answers"]]
        questions.append(Question(text, row["question"], "answerable", right, nearest[:14]))
    return questions


def read_clapnq(path):
    questions = []
    for row in read_lines(path):
        sentences = [sentence for passage in row["passages"] for sentence in passage["sentences"]]
        plain = [re.sub(r"\s+([.,;:!?')])", r"\1", re.sub("``|''", '"', sentence)) for sentence in sentences]
        selected = {sentence for output in row["output"] for sentence in output["selected_sentences"]}
        right = [index for index, sentence in enumerate(sentences) if sentence in selected]
        candidates = list(range(min(14, len(sentences))))
        kind = "answerable" if right else "unanswerable"
        questions.append(Question(Text([(0, sentence) for sentence in plain]), row["input"], kind, right, candidates))
    return questions
