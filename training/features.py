"""What the parser sees of a word. core/text/parse_features.cpp does the same, byte by byte: change both or neither."""

# Rows of the tables of hashed features.
TABLES = {'prefix': 1000, 'suffix': 2000, 'tail': 1400, 'ending': 600, 'shape': 200}
FEATURES = 1 + len(TABLES)  # the word itself comes first

UNKNOWN = 0  # the word's row where it is not in the vocabulary

QUOTES = {'\u2018': "'", '\u2019': "'", '\u02bc': "'", '\u201c': '"', '\u201d': '"'}


def plain(word):
    """UTF-8 with straight quotes."""
    return ''.join(QUOTES.get(c, c) for c in word).encode('utf8')


def folded(word):
    """ASCII letters in lower case, digits as 0."""
    return bytes(b + 32 if 65 <= b <= 90 else 48 if 48 <= b <= 57 else b for b in word)


def bucket(kind, piece, size):
    """FNV-1a with a final mix."""
    x = 2166136261
    for byte in kind + piece:
        x = ((x ^ byte) * 16777619) & 0xffffffff
    x ^= x >> 15
    x = (x * 0x2c1b3c6d) & 0xffffffff
    x ^= x >> 12
    return x % size


def shape(word):
    """"Mid-2018" is Xxx-ddd: runs are cut to two and the whole to eight."""
    out = b''
    for byte in word:
        kind = (b'X' if 65 <= byte <= 90 else b'd' if 48 <= byte <= 57
                else b'x' if 97 <= byte <= 122 or byte >= 128 else bytes([byte]))
        if not out.endswith(kind * 2):
            out += kind
    return out[:8]


class Features:
    def __init__(self, vocabulary):
        self.rows = {word: row + 1 for row, word in enumerate(vocabulary)}
        self.known = {}

    def of(self, word):
        if word not in self.known:
            straight = plain(word)
            low = folded(straight)
            self.known[word] = (self.rows.get(low, UNKNOWN), bucket(b'p', low[:3], TABLES['prefix']),
                                bucket(b's', low[-4:], TABLES['suffix']), bucket(b't', low[-3:], TABLES['tail']),
                                bucket(b'e', low[-2:], TABLES['ending']),
                                bucket(b'h', shape(straight), TABLES['shape']))
        return self.known[word]
