"""The network: two bidirectional GRUs; tags from the first, entities, arcs and relations from the second.

core/text/parse_network.cpp computes the same with 16-bit integers.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from features import TABLES

EMBEDDING, HIDDEN = 48, 128
TAG_SIZE = 24  # of a tag as the parser sees it
ARC_SIZE, RELATION_SIZE = 80, 64
FARTHEST = 16  # distances between a word and its head are told apart up to here

# How coarse the weights are kept: the step between two values, in standard deviations of their tensor.
EMBEDDING_STEP, MATRIX_STEP = 0.6, 0.54


def rounded(weight, coarseness):
    """The weight as it will ship, with the gradient of the weight as it is."""
    step = coarseness * weight.detach().std()
    return weight + (torch.round(weight / step) * step - weight).detach()


class Network(nn.Module):
    def __init__(self, words, tags, relations, entities):
        super().__init__()
        self.rounding = False  # whether to compute with the weights as they will ship

        def matrix(rows, columns, scale=None):
            scale = scale or (6 / (rows + columns)) ** 0.5
            return nn.Parameter(torch.empty(rows, columns).uniform_(-scale, scale))

        def vector(size):
            return nn.Parameter(torch.zeros(size))

        for name, rows in {'word': words + 1, **TABLES}.items():
            self.register_parameter(f'{name}_embedding', nn.Parameter(torch.randn(rows, EMBEDDING) * 0.15))
        self.root = vector(EMBEDDING)
        for layer, size in ((1, EMBEDDING), (2, 2 * HIDDEN)):
            for direction in ('forward', 'backward'):
                name = f'gru{layer}_{direction}'
                self.register_parameter(f'{name}_input', matrix(3 * HIDDEN, size, HIDDEN ** -0.5))
                self.register_parameter(f'{name}_state', matrix(3 * HIDDEN, HIDDEN, HIDDEN ** -0.5))
                self.register_parameter(f'{name}_input_bias', vector(3 * HIDDEN))
                self.register_parameter(f'{name}_state_bias', vector(3 * HIDDEN))
        self.tag, self.tag_bias = matrix(tags, 2 * HIDDEN), vector(tags)
        self.tag_embedding = matrix(TAG_SIZE, tags)
        wide = 2 * HIDDEN + TAG_SIZE
        self.entity, self.entity_bias = matrix(entities, wide), vector(entities)
        for name, size in (('arc_head', ARC_SIZE), ('arc_dependent', ARC_SIZE), ('relation_head', RELATION_SIZE),
                           ('relation_dependent', RELATION_SIZE)):
            self.register_parameter(name, matrix(size, wide))
            self.register_parameter(f'{name}_bias', vector(size))
        self.arc, self.arc_bias = matrix(ARC_SIZE, ARC_SIZE), vector(ARC_SIZE)
        self.distance_bias = vector(2 * FARTHEST + 1)
        self.relation, self.relation_bias = matrix(relations, 3 * RELATION_SIZE), vector(relations)
        self.input_dropout, self.dropout = nn.Dropout(0.12), nn.Dropout(0.25)

    def weight(self, name):
        value = getattr(self, name)
        if not self.rounding or value.dim() < 2:
            return value
        return rounded(value, EMBEDDING_STEP if name.endswith('_embedding') else MATRIX_STEP)

    def linear(self, values, name):
        return F.linear(values, self.weight(name), getattr(self, f'{name}_bias'))

    def gru(self, layer, values, lengths):
        weights = [self.weight(f'gru{layer}_{direction}_{part}') if 'bias' not in part
                   else getattr(self, f'gru{layer}_{direction}_{part}')
                   for direction in ('forward', 'backward')
                   for part in ('input', 'state', 'input_bias', 'state_bias')]
        packed = nn.utils.rnn.pack_padded_sequence(values, lengths, batch_first=True)
        start = values.new_zeros(2, values.shape[0], HIDDEN)
        output, _ = torch._VF.gru(packed.data, packed.batch_sizes, start, weights, True, 1, 0.0, self.training, True)
        packed = nn.utils.rnn.PackedSequence(output, packed.batch_sizes)
        return nn.utils.rnn.pad_packed_sequence(packed, batch_first=True)[0]

    def forward(self, features, lengths):
        """Scores of tags and entities a word, of arcs (dependent, head with the root first), and the relations' sides.

        features: sentences x words x FEATURES, longest sentence first; lengths: words a sentence."""
        embedded = sum(F.embedding(features[..., i], self.weight(f'{name}_embedding'))
                       for i, name in enumerate(['word', *TABLES]))
        embedded = torch.cat([self.root.expand(len(embedded), 1, -1), embedded], 1)
        first = self.dropout(self.gru(1, self.input_dropout(embedded), lengths + 1))
        second = self.dropout(self.gru(2, first, lengths + 1))
        tags = self.linear(first, 'tag')
        wide = torch.cat([second, F.linear(F.softmax(tags, -1), self.weight('tag_embedding'))], -1)

        def side(name):
            return self.dropout(F.leaky_relu(self.linear(wide, name), 0.1))

        arcs = self.linear(side('arc_dependent'), 'arc') @ side('arc_head').transpose(1, 2)
        places = torch.arange(arcs.shape[1])
        arcs = arcs + self.distance_bias[(places - places[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST]
        outside = places >= (lengths + 1)[:, None]
        arcs = arcs.masked_fill(outside[:, None, :] | torch.eye(len(places), dtype=torch.bool), -1e9)
        return (tags[:, 1:], self.linear(wide, 'entity')[:, 1:], arcs[:, 1:],
                side('relation_head'), side('relation_dependent')[:, 1:])

    def relations_of(self, head_sides, dependent_sides, heads):
        """Scores of the relations of words to these heads."""
        index = heads.unsqueeze(-1).expand(-1, -1, RELATION_SIZE)
        head = head_sides.gather(1, index)
        return self.linear(torch.cat([head * dependent_sides, head, dependent_sides], -1), 'relation')
