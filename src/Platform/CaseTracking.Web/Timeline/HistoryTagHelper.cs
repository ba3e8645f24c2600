using System.Diagnostics.CodeAnalysis;
using CaseTracking.Web.Markup;
using CaseTracking.Web.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Timeline;

/// <summary>What happened, newest first: <c>&lt;ct-history items="Model.History" older-url="@Model.OlderUrl" /&gt;</c>.</summary>
[HtmlTargetElement("ct-history", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper : TagHelper
{
    /// <summary>The entries of this page, newest first.</summary>
    public IReadOnlyList<HistoryEntry> Items { get; set; } = [];

    /// <summary>Address of the page with older entries; null on the last.</summary>
    public string? OlderUrl { get; set; }

    /// <summary>Address of the page with newer entries; null on the first.</summary>
    public string? NewerUrl { get; set; }

    /// <summary>Rank of this page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are; said where there is more than one.</summary>
    public int Pages { get; set; } = 1;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var list = Tags.Element("ol", "ct-history").Having("reversed", "reversed");
        foreach (var entry in Items) list.With(Item(entry));
        output.Content.AppendHtml(list);
        if (IsSaid(OlderUrl) || IsSaid(NewerUrl)) output.Content.AppendHtml(Ways());
    }

    private static TagBuilder Item(HistoryEntry entry)
    {
        var title = Tags.Element("h3", "ct-event__title").With(entry.Struck ? (object)Tags.Element("s").With(entry.Title) : entry.Title);
        var what = Tags.Element("div", "ct-event__what").With(title);
        if (entry.Text is not null) what.With(TextTagHelper.Element(entry.Text));
        var item = Tags.Element("li", "ct-event").Having("id", entry.Id).With(MomentTagHelper.Element(entry.At), what);

        return entry.Place is null ? item : item.With(Tags.Element("p", "ct-event__place").With(entry.Place));
    }

    private TagBuilder Ways()
    {
        var pages = Tags.Element("nav", "ct-pages").Having("aria-label", "Geschiedenis");
        if (IsSaid(NewerUrl)) pages.With(Link(NewerUrl, "Nieuwere stappen", "prev"));
        if (Pages > 1) pages.With(Tags.Element("span", "ct-quiet").With($"Pagina {Page} van {Pages}"));
        if (IsSaid(OlderUrl)) pages.With(Link(OlderUrl, "Oudere stappen", "next"));

        return pages;
    }

    // A page that binds nothing to a text attribute gives an empty text.
    private static bool IsSaid([NotNullWhen(true)] string? text) => !string.IsNullOrEmpty(text);

    private static TagBuilder Link(string url, string text, string relation) =>
        Tags.Element("a").Having("href", url).Having("rel", relation).With(text);
}
