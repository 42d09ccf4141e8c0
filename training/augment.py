"""Sentences that treebanks are short of, made of theirs by rule: headlines, final attributions, unheard-of names."""

import random
from dataclasses import dataclass

from treebank import Sentence

HEADLINES, ATTRIBUTIONS = 0.16, 0.07  # made-up sentences an epoch, as shares of the treebank's
SWAPPED_NAMES, INVENTED_NAMES = 0.25, 0.06  # of the names and of the proper nouns in the treebank's sentences
NAMED_SUBJECTS, INVENTED_SUBJECTS = 0.35, 0.4  # of the headlines' common-noun subjects; of the names put in
OTHER_VERBS = 0.4  # of the headlines' verbs, by others that are nouns as well: "files", "rules"
OTHER_SPEAKERS = 0.5  # of the attributions
TITLE_CASE, UPPER_CASE = 0.3, 0.08  # shares of the made-up headlines

LEADS_DROPPED = 0.8  # of what stands before a headline's subject

LONGEST_HEADLINE, LONGEST_ATTRIBUTED, LONGEST_NAME = 14, 28, 4  # words
LONGEST_SPEAKER, LONGEST_ADDRESS = 8, 5

SAYING = {'say', 'tell', 'report', 'announce', 'add', 'claim', 'warn', 'explain', 'state', 'note'}
WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December']
NO_NAMES = {word.lower() for word in WEEKDAYS + MONTHS}
SMALL_WORDS = {'a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with'}
IRREGULAR_THIRD = {'be': 'is', 'have': 'has', 'do': 'does', 'go': 'goes'}


@dataclass(eq=False)
class Row:
    """A word that points at its head's row; None at the root."""
    word: str
    lemma: str
    tag: str
    head: 'Row'
    relation: str
    entity: str

    @property
    def upos(self):
        return self.tag.split('|')[0]

    @property
    def xpos(self):
        return self.tag.split('|')[1]


def rows_of(sentence):
    entities = sentence.entities or [None] * len(sentence.words)
    rows = [Row(word, lemma, tag, None, relation, entity) for word, lemma, tag, relation, entity in
            zip(sentence.words, sentence.lemmas, sentence.tags, sentence.relations, entities)]
    for row, head in zip(rows, sentence.heads):
        row.head = rows[head - 1] if head else None
    return rows


def sentence_of(rows):
    places = {id(row): place + 1 for place, row in enumerate(rows)}
    entities = [row.entity for row in rows]
    return Sentence(words=[row.word for row in rows], lemmas=[row.lemma for row in rows],
                    tags=[row.tag for row in rows], relations=[row.relation for row in rows],
                    heads=[places[id(row.head)] if row.head else 0 for row in rows],
                    entities=entities if any(entities) else None)


def copies(rows):
    """Of a piece of a tree; what hung outside the piece hangs nowhere."""
    made = {id(row): Row(row.word, row.lemma, row.tag, None, row.relation, row.entity) for row in rows}
    for row in rows:
        made[id(row)].head = made.get(id(row.head))
    return list(made.values())


def root_of(rows):
    return next(row for row in rows if row.head is None)


def subtree(rows, top):
    """The rows at and under `top`, in their order."""
    inside = {id(top)}
    while True:
        more = {id(row) for row in rows if id(row.head) in inside} - inside
        if not more:
            return [row for row in rows if id(row) in inside]
        inside |= more


def without(rows, top):
    gone = {id(row) for row in subtree(rows, top)}
    return [row for row in rows if id(row) not in gone]


def children(rows, head, *relations):
    return [row for row in rows if row.head is head and row.relation in relations]


def is_run(rows, part):
    first = rows.index(part[0])
    return rows[first:first + len(part)] == part


def is_capitalised(word):
    return word[0].isupper()


def third_person(lemma):
    if lemma in IRREGULAR_THIRD:
        return IRREGULAR_THIRD[lemma]
    if lemma.endswith('y') and lemma[-2:-1] not in tuple('aeiou'):
        return lemma[:-1] + 'ies'
    return lemma + ('es' if lemma.endswith(('s', 'x', 'z', 'ch', 'sh')) else 's')


def is_proper(row):
    return row.xpos in ('NNP', 'NNPS') and row.word[0].isalpha() and row.word.lower() not in NO_NAMES


def named_spans(rows):
    """(begin, end) of the names that the treebank labels."""
    spans, begin = [], None
    for place, entity in enumerate([row.entity for row in rows] + ['O']):
        if begin is not None and not (entity or 'O').startswith('I'):
            spans.append((begin, place))
            begin = None
        if (entity or 'O').startswith('B'):
            begin = place
    return spans


def one_head(rows):
    """The row of a piece that hangs outside it, if there is only one."""
    inside = {id(row) for row in rows}
    outer = [row for row in rows if id(row.head) not in inside]
    return outer[0] if len(outer) == 1 else None


def title_cased(words, small=SMALL_WORDS):
    return [word if i and word in small else word[0].upper() + word[1:] for i, word in enumerate(words)]


class Augmenter:
    def __init__(self, sentences):
        self.sentences = sentences
        self.names = {}  # pieces of trees by their kind
        self.speeches = []  # "an official said on Sunday" with the verb at its root
        self.speakers = []  # other subjects
        nouns, transitive, intransitive = set(), set(), set()
        beginnings, endings = set(), set()
        for sentence in sentences:
            rows = rows_of(sentence)
            self.collect_names(rows)
            self.collect_speeches(rows)
            self.collect_speakers(rows)
            for row in rows:
                if is_proper(row) and row.word.isalpha() and len(row.word) > 4:
                    beginnings.add(row.word[:random.randint(2, 4)])
                elif row.upos in ('NOUN', 'VERB', 'PROPN') and row.word.isalpha() and len(row.word) > 5:
                    endings.add(row.word.lower()[-random.randint(3, 4):])
                if row.upos == 'NOUN':
                    nouns.add(row.lemma)
                elif row.upos == 'VERB' and row.lemma.isalpha():
                    (transitive if children(rows, row, 'obj') else intransitive).add(row.lemma)
        self.transitive, self.intransitive = sorted(transitive & nouns), sorted(intransitive & nouns)
        self.beginnings, self.endings = sorted(beginnings), sorted(endings)

    def collect_names(self, rows):
        for begin, end in named_spans(rows):
            piece = rows[begin:end]
            if len(piece) <= LONGEST_NAME and one_head(piece) and all(is_capitalised(row.word) for row in piece[:1]):
                self.names.setdefault(rows[begin].entity[2:], []).append(copies(piece))

    def collect_speeches(self, rows):
        for verb in rows:
            subjects = children(rows, verb, 'nsubj')
            if not (verb.lemma in SAYING and verb.xpos in ('VBD', 'VBZ') and len(subjects) == 1 and
                    subjects[0].upos in ('NOUN', 'PROPN') and children(rows, verb, 'ccomp')):
                continue
            speaker = subtree(rows, subjects[0])
            address = [row for part in children(rows, verb, 'obj', 'iobj', 'obl', 'advmod') for row in
                       subtree(rows, part)]
            if len(address) > LONGEST_ADDRESS or any(row.relation in ('acl', 'acl:relcl', 'advcl') for row in address):
                address = []
            if not is_run(rows, [verb] + address):
                address = []
            if verb.lemma == 'tell' and not address:
                continue
            if len(speaker) <= LONGEST_SPEAKER and is_run(rows, speaker):
                self.speeches.append(copies(speaker + [verb] + address))

    def collect_speakers(self, rows):
        for subject in rows:
            if subject.relation == 'nsubj' and subject.upos in ('NOUN', 'PROPN'):
                speaker = subtree(rows, subject)
                if len(speaker) <= LONGEST_SPEAKER and is_run(rows, speaker) and not any(
                        row.relation in ('acl:relcl', 'punct') for row in speaker):
                    self.speakers.append(copies(speaker))

    def epoch(self):
        """The treebank's sentences, some of their names others, with some more sentences made of them."""
        made = [self.with_other_names(sentence) for sentence in self.sentences]
        for share, make in ((HEADLINES, self.headline), (ATTRIBUTIONS, self.attributed)):
            wanted = share * len(self.sentences)
            for sentence in random.sample(self.sentences, len(self.sentences)):
                if wanted < 1:
                    break
                new = make(sentence)
                if new:
                    made.append(new)
                    wanted -= 1
        return made

    def invented(self):
        """A capitalised word that need not exist: "Boe" and "ing"."""
        return random.choice(self.beginnings) + random.choice(self.endings)

    def name(self):
        """A name as rows of its own."""
        kind = random.choice(sorted(self.names))
        rows = copies(random.choice(self.names[kind]))
        if random.random() < INVENTED_SUBJECTS:
            rows = [Row(self.invented(), '_', 'PROPN|NNP', None, '', f'B-{kind}')]
        return rows

    def put_name(self, rows, old, name):
        """`rows` with the piece `old` replaced by a name, which takes over its head and its other dependents."""
        head, top = one_head(old), root_of(name)
        gone = {id(row) for row in old}
        top.head, top.relation = head.head, head.relation
        out = []
        for row in rows:
            if row is old[0]:
                out.extend(name)
            if id(row) in gone:
                continue
            if id(row.head) in gone:
                row.head = top
            out.append(row)
        return out

    def with_other_names(self, sentence):
        rows = rows_of(sentence)
        changed = False
        for begin, end in reversed(named_spans(rows)):
            piece = rows[begin:end]
            if random.random() < SWAPPED_NAMES and one_head(piece):
                rows = self.put_name(rows, piece, copies(random.choice(self.names[piece[0].entity[2:]])))
                changed = True
        for row in rows:
            if is_proper(row) and row.word.isalpha() and random.random() < INVENTED_NAMES:
                name = self.invented()
                row.word = name.upper() if row.word.isupper() and len(row.word) > 1 else name
                changed = True
        return sentence_of(rows) if changed else sentence

    def headline(self, sentence):
        """ "The company has unveiled a new jet." -> "Company unveils new jet"; None where that cannot be done."""
        rows = rows_of(sentence)
        root = root_of(rows)
        subjects = children(rows, root, 'nsubj', 'nsubj:pass')
        if len(rows) > 45 or len(subjects) != 1 or {'?', "n't"} & set(sentence.words):
            return None
        subject = subjects[0]
        if children(rows, root, 'expl', 'ccomp') or rows.index(subject) > rows.index(root):
            return None
        if children(rows, root, 'cop') and root.upos == 'NOUN' and not children(rows, root, 'case'):
            return None
        rows = self.bare_clause(rows, root, subject)
        if not self.headline_verb(rows, root, subject):
            return None
        rows = [row for row in rows if row.relation != 'gone']
        self.other_verb(rows, root)
        rows = self.named_subject(rows, subject)
        if not rows or not 3 <= len(rows) <= LONGEST_HEADLINE or any(row.head and row.head not in rows for row in rows):
            return None
        rows[0].word = rows[0].word[0].upper() + rows[0].word[1:]
        made = sentence_of(rows)
        luck = random.random()
        if luck < UPPER_CASE:
            made.words = [word.upper() for word in made.words]
        elif luck < UPPER_CASE + TITLE_CASE:
            made.words = title_cased(made.words)
        return made

    def bare_clause(self, rows, root, subject):
        """Without articles, asides, what stands before the subject, and what makes it too long."""
        before = rows[:rows.index(subject)]
        drop = [row for row in rows if row.head is root and (
            row in before and random.random() < LEADS_DROPPED or row.relation in ('parataxis', 'punct', 'discourse'))]
        drop += [row for row in rows if row.relation in ('appos', 'acl:relcl', 'parataxis', 'reparandum')]
        drop += [row for row in rows if row.word in ('"', '(', ')', '“', '”', "''", '``') or
                 row.relation == 'det' and row.lemma in ('a', 'the')]
        for row in drop:
            if row in rows:
                rows = without(rows, row)
        for row in rows:  # "Trump, Kim meet"
            joined = row.relation == 'cc' and row.word == 'and' and row.head.upos in ('NOUN', 'PROPN')
            if joined and random.random() < 0.5:
                row.word, row.lemma, row.tag, row.relation = ',', ',', 'PUNCT|,', 'punct'
        for row in reversed([r for r in rows if r.head is root and r.relation in ('obl', 'advcl', 'conj', 'xcomp')]):
            if len(rows) > LONGEST_HEADLINE and row in rows:
                rows = without(rows, row)
        return self.tidy(rows)

    @staticmethod
    def tidy(rows):
        """Without commas at the ends or side by side."""
        out = []
        for row in rows:
            if row.tag.startswith('PUNCT') and (not out or out[-1].tag.startswith('PUNCT')):
                if not any(other.head is row for other in rows):
                    continue
            out.append(row)
        while out and out[-1].tag.startswith('PUNCT') and out[-1].head is not None:
            out.pop()
        return out

    @staticmethod
    def headline_verb(rows, root, subject):
        """Puts the root's verb into the present; auxiliaries that headlines leave out are marked as gone."""
        helpers = children(rows, root, 'aux', 'aux:pass', 'cop')
        if any(row.lemma == 'do' for row in helpers):
            return False
        for row in helpers:
            if row.lemma == 'will':
                row.word, row.lemma, row.tag, row.relation = 'to', 'to', 'PART|TO', 'mark'
            elif row.lemma == 'have' and row.xpos != 'VB':
                row.relation = 'gone'
                if root.xpos == 'VBN' and not children(rows, root, 'aux:pass', 'cop'):
                    root.tag = 'VERB|VBD'
            elif row.lemma == 'be' and row.xpos != 'VB':
                row.relation = 'gone'
        several = subject.xpos in ('NNS', 'NNPS') or children(rows, subject, 'conj')
        for verb in [root] + [row for row in children(rows, root, 'conj') if not children(rows, row, 'nsubj', 'aux')]:
            if verb.upos == 'VERB' and verb.xpos in ('VBD', 'VBZ', 'VBP'):
                verb.word = verb.lemma if several else third_person(verb.lemma)
                verb.tag = 'VERB|VBP' if several else 'VERB|VBZ'
        return True

    def other_verb(self, rows, root):
        if root.tag not in ('VERB|VBZ', 'VERB|VBP') or random.random() > OTHER_VERBS:
            return
        if not children(rows, root, 'xcomp', 'ccomp', 'compound:prt', 'iobj', 'aux'):
            root.lemma = random.choice(self.transitive if children(rows, root, 'obj') else self.intransitive)
            root.word = third_person(root.lemma) if root.xpos == 'VBZ' else root.lemma

    def named_subject(self, rows, subject):
        """A name for a pronoun, and now and then for another subject."""
        piece = subtree(rows, subject)
        if subject.upos == 'PRON' or (subject.upos == 'NOUN' and random.random() < NAMED_SUBJECTS):
            if not is_run(rows, piece):
                return None
            for verb in rows:
                if verb.tag == 'VERB|VBP' and subject.head in (verb, verb.head) and not children(rows, verb, 'aux'):
                    verb.word, verb.tag = third_person(verb.lemma), 'VERB|VBZ'
            return self.put_name(rows, piece, self.name())
        return rows

    def attributed(self, sentence):
        """ "The plan has failed." -> "The plan has failed, an official said on Sunday." """
        rows = rows_of(sentence)
        root = root_of(rows)
        if not (4 <= len(rows) <= LONGEST_ATTRIBUTED and rows[-1].word == '.' and rows[-1].head is root and
                any(row.lemma not in ('I', 'you') for row in children(rows, root, 'nsubj', 'nsubj:pass')) and
                not children(rows, root, 'ccomp', 'parataxis')):
            return None
        if any(row.word in ('"', '“', '”', "''", '``', '(') for row in rows):
            return None
        stop = rows.pop()
        comma = Row(',', ',', 'PUNCT|,', root, 'punct', stop.entity)
        speech = copies(random.choice(self.speeches))
        verb = root_of(speech)
        speaker = subtree(speech, children(speech, verb, 'nsubj')[0])
        if random.random() < OTHER_SPEAKERS:
            address = [row for row in speech[1:] if row is not verb and row not in speaker]
            speaker = copies(random.choice(self.speakers))
            subject = root_of(speaker)
            subject.head, subject.relation = verb, 'nsubj'
            speech = speaker + [verb] + address
        if not is_proper(speaker[0]):
            speaker[0].word = speaker[0].word.lower()
        if len(speech) == len(speaker) + 1 and random.random() < 0.25:
            speech = [verb] + speaker
        luck = random.random()
        if luck < 0.15 and speaker[0] is not verb:
            to = Row('to', 'to', 'ADP|IN', None, 'fixed', 'O')
            source = one_head(speaker)
            according = Row('according', 'accord', 'VERB|VBG', source, 'case', 'O')
            to.head = according
            source.head, source.relation = root, 'obl'
            stop.head = root
            return sentence_of(rows + [comma, according, to] + speaker + [stop])
        if luck < 0.5:
            day = Row(random.choice(WEEKDAYS), '_', 'PROPN|NNP', verb, 'obl', 'O')
            speech += [Row('on', 'on', 'ADP|IN', day, 'case', 'O'), day] if luck < 0.4 else [day]
        root.head, root.relation, stop.head = verb, 'ccomp', verb
        return sentence_of(rows + [comma] + speech + [stop])
