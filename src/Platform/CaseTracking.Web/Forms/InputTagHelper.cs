using CaseTracking.Web.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>One line of text: <c>&lt;ct-input for="Name" label="Uw naam" autocomplete="name" /&gt;</c>.</summary>
[HtmlTargetElement("ct-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>HTML type: text, email, tel, password…</summary>
    public string Type { get; set; } = "text";

    /// <summary>Which answer of the browser's memory fits, after the HTML standard.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Which keyboard a phone shows.</summary>
    public string? Inputmode { get; set; }

    /// <summary>Characters wide the answer is expected to be: 2, 3, 4, 5, 10, 20 or 30; full width where null.</summary>
    public int? Width { get; set; }

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        var css = Css("govuk-input", Error) + (Width is null ? "" : $" govuk-input--width-{Width}");
        var input = Tags.Element("input", css).Having("id", Id).Having("name", Name).Having("type", Type)
            .Having("value", Type == "password" ? null : Value).Having("autocomplete", Autocomplete).Having("inputmode", Inputmode)
            .Having("aria-describedby", DescribedBy).Having("aria-invalid", Error is null ? null : "true").Void();

        return new HtmlContentBuilder().AppendHtml(LabelElement()).AppendAll(HintElement(), ErrorElement(), input);
    }
}
