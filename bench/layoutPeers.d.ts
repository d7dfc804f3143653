// d3-flextree comes without types: what the benchmark uses of it.
declare module 'd3-flextree' {
  interface FlexNode<Datum> {
    readonly data: Datum;
    x: number;
    y: number;
  }
  interface FlexLayout<Datum> {
    (tree: FlexNode<Datum>): FlexNode<Datum>;
    hierarchy(root: Datum, children: (datum: Datum) => Datum[]): FlexNode<Datum>;
  }
  export function flextree<Datum>(options: {
    nodeSize: (node: FlexNode<Datum>) => [number, number];
  }): FlexLayout<Datum>;
}
