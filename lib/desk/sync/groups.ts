/** Things that are joined two by two into groups (union–find). */
export class Groups<Item extends object> {
  private readonly parents = new Map<Item, Item>();

  add(item: Item): void {
    if (!this.parents.has(item)) this.parents.set(item, item);
  }

  join(a: Item, b: Item): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.parents.set(second, first);
  }

  /** Every group, in the order in which its first item was added. */
  all(): Item[][] {
    const groups = new Map<Item, Item[]>();
    for (const item of this.parents.keys()) {
      const root = this.rootOf(item);
      groups.set(root, [...(groups.get(root) ?? []), item]);
    }
    return [...groups.values()];
  }

  private rootOf(item: Item): Item {
    let root = item;
    while (this.parents.get(root) !== root) root = this.parents.get(root)!;
    this.parents.set(item, root);
    return root;
  }
}
