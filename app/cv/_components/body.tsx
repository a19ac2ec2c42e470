import { Fragment, type ReactNode } from 'react';
import type { Block, Inline } from '@/lib/cv/model';
import { toMathMl } from '@/lib/html/mathml';

/** The body of an entry as elements. */
export function Body({ blocks }: { blocks: Block[] }): ReactNode {
  return blocks.map((block, index) => <BlockElement key={index} block={block} />);
}

/** A body as it stands after a hung label: a lone paragraph runs on. */
export function Flow({ blocks }: { blocks: Block[] }): ReactNode {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' ? (
    <Inlines nodes={only.children} />
  ) : (
    <Body blocks={blocks} />
  );
}

function BlockElement({ block }: { block: Block }) {
  if (block.type === 'paragraph') {
    return (
      <p>
        <Inlines nodes={block.children} />
      </p>
    );
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Flow blocks={item} />
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Inlines({ nodes }: { nodes: Inline[] }): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{toElement(node)}</Fragment>);
}

function toElement(node: Inline): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case 'subscript':
      return (
        <sub>
          <Inlines nodes={node.children} />
        </sub>
      );
    case 'superscript':
      return (
        <sup>
          <Inlines nodes={node.children} />
        </sup>
      );
    case 'link':
      return (
        <a href={node.url}>
          <Inlines nodes={node.children} />
        </a>
      );
    case 'code':
      return <code>{node.value}</code>;
    case 'math':
      return <span dangerouslySetInnerHTML={{ __html: toMathMl(node.value, false, {}) }} />;
  }
}
