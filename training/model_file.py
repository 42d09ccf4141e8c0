"""The model as core/text/parse_model.cpp reads it: lines of text that name everything, a line "end", then the weights.

A weight is one signed byte, times its tensor's step; a packer such as brotli finds that most bytes are small. Tensors
follow each other in the order of their lines, row by row.
"""

import torch

from network import EMBEDDING_STEP, MATRIX_STEP
from treebank import ENTITY_LABELS


def step_of(name, weight):
    if weight.dim() < 2:
        return max(weight.abs().max().item() / 127, 1e-6)
    coarseness = EMBEDDING_STEP if name.endswith('_embedding') else MATRIX_STEP
    return max(coarseness * weight.std().item(), weight.abs().max().item() / 127)


def write_model(path, network, coder):
    lines = [b'dateline parser 1',
             b'tags ' + ' '.join(coder.tags).encode(),
             b'relations ' + ' '.join(coder.relations).encode(),
             b'entities ' + ' '.join(ENTITY_LABELS).encode(),
             b'vocabulary ' + b' '.join(coder.vocabulary)]
    weights = b''
    for name, weight in network.named_parameters():
        weight = weight.detach()
        step = step_of(name, weight)
        rows, columns = weight.shape if weight.dim() == 2 else (1, len(weight))
        lines.append(f'tensor {name} {rows} {columns} {step:.9g}'.encode())
        weights += torch.round(weight / step).clamp(-127, 127).to(torch.int8).numpy().tobytes()
    with open(path, 'wb') as file:
        file.write(b'\n'.join(lines) + b'\nend\n' + weights)
