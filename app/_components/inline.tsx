import type { PhrasingContent } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { parseInline } from '@/lib/content/inline';

/** A line of Markdown (emphasis, strong, code, links) as elements, for front matter and the lede. */
export function Inline({ children }: { children: string }) {
  return <Nodes nodes={parseInline(children)} />;
}

function Nodes({ nodes }: { nodes: PhrasingContent[] }): ReactNode {
  return nodes.map((node, index) => <Fragment key={index}>{toElement(node)}</Fragment>);
}

function toElement(node: PhrasingContent): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return (
        <em>
          <Nodes nodes={node.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Nodes nodes={node.children} />
        </strong>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'link':
      return (
        <a href={node.url}>
          <Nodes nodes={node.children} />
        </a>
      );
    case 'break':
      return <br />;
    default:
      return 'value' in node ? node.value : null;
  }
}
