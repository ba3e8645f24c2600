using CaseTracking.Web.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Text;

/// <summary>Builds the elements of a page from the parts that are allowed; of any other part the words alone.</summary>
internal static class MarkdownElements
{
    public static IHtmlContent Of(MarkdownDocument document)
    {
        var html = new HtmlContentBuilder();
        foreach (var block in document) Block(html, block);
        return html;
    }

    private static void Block(HtmlContentBuilder html, Block block)
    {
        switch (block)
        {
            case ListBlock list:
                html.AppendHtml(List(list));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case LeafBlock { Inline: { } inline }:
                html.AppendHtml(Inlines(Tags.Element("p"), inline));
                break;
            case LeafBlock leaf:
                html.AppendHtml(Tags.Element("p").With(leaf.Lines.ToString()));
                break;
            case ContainerBlock container:
                foreach (var child in container) Block(html, child);
                break;
        }
    }

    private static TagBuilder List(ListBlock list)
    {
        var element = list.IsOrdered ? Tags.Element("ol", "govuk-list govuk-list--number") : Tags.Element("ul", "govuk-list govuk-list--bullet");
        foreach (var item in list.OfType<ContainerBlock>())
        {
            var line = Tags.Element("li");
            if (item is [LeafBlock { Inline: { } only }]) Inlines(line, only);
            else
            {
                var inner = new HtmlContentBuilder();
                foreach (var block in item) Block(inner, block);
                line.With(inner);
            }

            element.With(line);
        }

        return element;
    }

    private static TagBuilder Inlines(TagBuilder into, ContainerInline inlines)
    {
        foreach (var inline in inlines) into.With(Inline(inline));
        return into;
    }

    private static object? Inline(Inline inline) => inline switch
    {
        LiteralInline text => text.Content.ToString(),
        LineBreakInline { IsHard: true } => Tags.Element("br").Void(),
        LineBreakInline => "\n",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        LinkInline { IsImage: true } => null,
        LinkInline link => SafeLink.TryRead(link.Url, out var safe) ? Inlines(Anchor(safe), link) : Words(link),
        AutolinkInline auto => SafeLink.TryRead(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, out var safe) ? Anchor(safe).With(auto.Url) : auto.Url,
        EmphasisInline emphasis => Inlines(Tags.Element(emphasis.DelimiterCount > 1 ? "strong" : "em"), emphasis),
        ContainerInline other => Words(other),
        _ => null,
    };

    private static HtmlContentBuilder Words(ContainerInline inlines)
    {
        var html = new HtmlContentBuilder();
        foreach (var inline in inlines)
        {
            if (Inline(inline) is IHtmlContent content) html.AppendHtml(content);
            else if (Inline(inline) is string text) html.Append(text);
        }

        return html;
    }

    private static TagBuilder Anchor(string address) => Tags.Element("a", "govuk-link").Having("href", address).Having("rel", "noopener noreferrer");
}
