import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (key.value === '<<' || typeof key.value === 'symbol');
}

/**
 * Counts the keys that reading a document copies because of merge keys, so
 * that a small file cannot keep the reader busy for minutes. Nodes must be
 * shown in the order of the document.
 */
export class MergeCounter {
  readonly #anchors = new Map<string, Node>();
  readonly #merged = new Map<unknown, number>();
  readonly #sizes = new Map<Node, number>();
  #total = 0;

  /**
   * Takes a node into account.
   *
   * @param node - the next node of the document
   * @param path - what it stands in, outermost first
   * @returns the keys copied so far
   */
  add(node: Node, path: readonly unknown[]): number {
    if (isAlias(node)) {
      // A merged list stands between the pair and the alias.
      const index = path.findLastIndex(isPair);
      const pair = path[index];
      if (isPair(pair) && isMergeKey(pair.key)) {
        const size = this.#sizeOf(node);
        const map = path[index - 1];
        this.#merged.set(map, (this.#merged.get(map) ?? 0) + size);
        this.#total += size;
      }
    } else if (node.anchor !== undefined) {
      this.#anchors.set(node.anchor, node);
    }
    return this.#total;
  }

  #sizeOf(node: unknown): number {
    const target = isAlias(node) ? this.#anchors.get(node.source) : node;
    if (!isMap(target) && !isSeq(target)) {
      return 1;
    }
    const known = this.#sizes.get(target);
    if (known !== undefined) {
      return known;
    }
    // Set first, so that a list that contains itself ends.
    this.#sizes.set(target, 1);
    const size = isMap(target)
      ? target.items.length + (this.#merged.get(target) ?? 0)
      : target.items.reduce<number>((sum, item) => sum + this.#sizeOf(item), 0);
    this.#sizes.set(target, size);
    return size;
  }
}
