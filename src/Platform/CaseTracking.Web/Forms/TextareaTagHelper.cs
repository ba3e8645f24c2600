using System.Globalization;
using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>Several lines of text: <c>&lt;ct-textarea for="Question" label="Uw vraag" rows="6" /&gt;</c>.</summary>
[HtmlTargetElement("ct-textarea", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>Lines shown.</summary>
    public int Rows { get; set; } = 5;

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        // The first line break after the tag is not content in HTML: one is added, so that a leading one of the reader survives.
        var area = Tags.Element("textarea", Css("govuk-textarea", Error)).Having("id", Id).Having("name", Name)
            .Having("rows", Rows.ToString(CultureInfo.InvariantCulture)).Having("aria-describedby", DescribedBy)
            .Having("aria-invalid", Error is null ? null : "true").With(new HtmlString("\n"), Value);

        return new HtmlContentBuilder().AppendHtml(LabelElement()).AppendAll(HintElement(), ErrorElement(), area);
    }
}
