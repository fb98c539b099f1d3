"""Cuts the layers of an encoder down to the heads of attention and inner numbers that add most to what is handed on."""

import torch
import torch.nn.functional as f

from minilm import EAR, SmallEncoder


def pruned(encoder, vocabulary, ears, inner, ids, live):
    """`vocabulary`: the piece numbers that are kept, in order; `ids` and `live`: segments, by the old numbers, on which parts are weighed."""
    with torch.no_grad():
        heads, numbers = worths(encoder, ids, live)
    out = SmallEncoder(len(vocabulary), encoder.norm.normalized_shape[0], ears, inner, len(encoder.layers))
    out.words.weight.data.copy_(encoder.words.weight.data[vocabulary])
    out.places.data.copy_(encoder.places.data)
    out.norm.load_state_dict(encoder.norm.state_dict())
    for old, new, head_worth, number_worth in zip(encoder.layers, out.layers, heads, numbers):
        head = torch.sort(head_worth.topk(ears).indices).values
        place = (head[:, None] * EAR + torch.arange(EAR)).flatten()
        three = torch.cat([place + part * old.ears * EAR for part in range(3)])
        number = torch.sort(number_worth.topk(inner).indices).values
        new.ask.weight.data.copy_(old.ask.weight.data[three]), new.ask.bias.data.copy_(old.ask.bias.data[three])
        new.tell.weight.data.copy_(old.tell.weight.data[:, place]), new.tell.bias.data.copy_(old.tell.bias.data)
        new.up.weight.data.copy_(old.up.weight.data[number]), new.up.bias.data.copy_(old.up.bias.data[number])
        new.down.weight.data.copy_(old.down.weight.data[:, number]), new.down.bias.data.copy_(old.down.bias.data)
        new.tell_norm.load_state_dict(old.tell_norm.state_dict()), new.norm.load_state_dict(old.norm.state_dict())
    return out


def worths(encoder, ids, live):
    """For each layer: how large what a head adds is on the mean, and what an inner number adds."""
    heads, numbers = [], []
    x = encoder.norm(encoder.words(ids) + encoder.places[: ids.shape[1]])
    mask = live[:, None, None, :]
    for layer in encoder.layers:
        count, length, _ = x.shape
        q, k, v = layer.ask(x).view(count, length, 3, layer.ears, EAR).permute(2, 0, 3, 1, 4)
        heard = f.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2)[live]
        parts = layer.tell.weight.view(-1, layer.ears, EAR)
        heads.append(torch.stack([(heard[:, h] @ parts[:, h].T).pow(2).sum(1).mean() for h in range(layer.ears)]))
        between = layer.tell_norm(x + f.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(count, length, -1) @ layer.tell.weight.T + layer.tell.bias)
        bent = f.gelu(layer.up(between[live]))
        numbers.append(bent.pow(2).mean(0) * layer.down.weight.pow(2).sum(0))
        x = layer(x, mask)
    return heads, numbers
