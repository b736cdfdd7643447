import * as vscode from 'vscode';
import {
  Requests,
  type EntityContextsResult,
  type EntityContextView,
  type EntityListResult,
  type EntityTypeName,
  type ListedEntityView,
} from '../../../server/src/lsp/protocol.js';
import { ServerTree } from '../server-tree.js';
import { countWords, passageItem } from './passage-item.js';

/** A row of the tree of what is named: a type, a thing, what it may be one with, a passage. */
export type EntityNode =
  | {
      readonly kind: 'type';
      readonly type: EntityTypeName;
      readonly entities: readonly ListedEntityView[];
    }
  | { readonly kind: 'entity'; readonly entity: ListedEntityView }
  | {
      readonly kind: 'perhaps';
      readonly entity: ListedEntityView;
      readonly other: ListedEntityView['perhaps'][number];
    }
  | { readonly kind: 'passage'; readonly passage: EntityContextView };

const types: readonly EntityTypeName[] = ['person', 'organization', 'place', 'event', 'other'];

/** The tree of what the documents name, by type, the most often named first. */
export class EntitiesTree extends ServerTree<EntityNode> {
  protected override async below(node: EntityNode | undefined): Promise<EntityNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#types();
      case 'type':
        return node.entities.map((entity) => ({ kind: 'entity', entity }));
      case 'entity':
        return this.#below(node.entity);
      case 'perhaps':
      case 'passage':
        return [];
    }
  }

  override getTreeItem(node: EntityNode): vscode.TreeItem {
    switch (node.kind) {
      case 'type':
        return typeItem(node.type, node.entities.length);
      case 'entity':
        return entityItem(node.entity);
      case 'perhaps':
        return perhapsItem(node.other);
      case 'passage':
        return mentionItem(node.passage);
    }
  }

  async #types(): Promise<EntityNode[]> {
    const { entities } = await this.server.ask<EntityListResult>(Requests.entityList);
    return types
      .map((type) => ({
        kind: 'type' as const,
        type,
        entities: entities.filter((entity) => entity.type === type),
      }))
      .filter((node) => node.entities.length > 0);
  }

  async #below(entity: ListedEntityView): Promise<EntityNode[]> {
    const { contexts } = await this.server.ask<EntityContextsResult>(Requests.entityContexts, {
      id: entity.id,
    });
    return [
      ...entity.perhaps.map((other): EntityNode => ({ kind: 'perhaps', entity, other })),
      ...contexts.map((passage): EntityNode => ({ kind: 'passage', passage })),
    ];
  }
}

function typeItem(type: EntityTypeName, count: number): vscode.TreeItem {
  const { t } = vscode.l10n;
  const [label, icon] = {
    person: [t('People'), 'person'] as const,
    organization: [t('Organizations'), 'organization'] as const,
    place: [t('Places'), 'location'] as const,
    event: [t('Events'), 'calendar'] as const,
    other: [t('Other names'), 'symbol-misc'] as const,
  }[type];
  const item = new vscode.TreeItem(
    label,
    type === 'person'
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `type ${type}`;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: `${label}, ${String(count)}` };
  return item;
}

function entityItem(entity: ListedEntityView): vscode.TreeItem {
  const { t } = vscode.l10n;
  const item = new vscode.TreeItem(entity.name, vscode.TreeItemCollapsibleState.Collapsed);
  const { mentions, documents } = entity;
  const count = mentions === 1 ? t('1 mention') : t('{0} mentions', mentions);
  const words = countWords(count, documents);
  const others = entity.spellings.filter(({ text }) => text !== entity.name);
  item.description = words;
  item.tooltip = [
    entity.name,
    words,
    ...others.map(({ text, count: times }) => `${text} (${String(times)})`),
  ].join('\n');
  item.contextValue = 'entity';
  item.accessibilityInformation = {
    label: [entity.name, words, ...others.map(({ text }) => text)].join(', '),
  };
  return item;
}

function perhapsItem({ name, reason }: ListedEntityView['perhaps'][number]): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Perhaps also {0}', name));
  item.description = reason;
  item.tooltip = reason;
  item.iconPath = new vscode.ThemeIcon('question');
  item.contextValue = 'perhaps';
  return item;
}

function mentionItem(passage: EntityContextView): vscode.TreeItem {
  return passageItem(passage, passage.name);
}
