using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Text;

/// <summary>A text that may hold a little Markdown: <c>&lt;ct-text class="govuk-body-l" text="@Model.Text" /&gt;</c>. Plain words are one paragraph.</summary>
[HtmlTargetElement("ct-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextTagHelper : TagHelper
{
    /// <summary>What it says; nothing is shown when absent.</summary>
    public string? Text { get; set; }

    /// <summary>Style of the paragraph, or of what stands around several.</summary>
    public string? Class { get; set; }

    /// <summary>True inside an element that is a paragraph itself, such as the item of a list: plain words then get no other.</summary>
    public bool Bare { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (string.IsNullOrEmpty(Text)) return;

        if (Bare && !LightMarkdown.HasMarks(Text)) output.Content.Append(Text);
        else output.Content.AppendHtml(Element(Text, Class));
    }

    /// <summary>One paragraph of plain words, or a box with the elements of the text.</summary>
    internal static TagBuilder Element(string text, string? css = null) =>
        LightMarkdown.HasMarks(text) ? Tags.Element("div", css).With((IHtmlContent)LightMarkdown.Html(text)) : Tags.Element("p", css).With(text);
}
