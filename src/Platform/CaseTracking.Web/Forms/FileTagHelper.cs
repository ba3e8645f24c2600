using CaseTracking.Web.Markup;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracking.Web.Forms;

/// <summary>One file or several: <c>&lt;ct-file for="Photos" label="Foto's" multiple="true" /&gt;</c>; the property is an <see cref="UploadedFiles"/>.</summary>
[HtmlTargetElement("ct-file", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>What the browser offers first; a help, no check. Every type we take where null.</summary>
    public string? Accept { get; set; }

    /// <summary>True where more than one file may be chosen.</summary>
    public bool Multiple { get; set; }

    private protected override IHtmlContent Body(TagHelperContext context)
    {
        // No browser fills a file field again: who sent a good file beside a wrong answer must hear that it is not there any more.
        if (Error is null && For.Model is UploadedFiles { Count: > 0 } && !ViewContext.ViewData.ModelState.IsValid)
            Hint = $"{Hint} Kies uw bestand opnieuw: uw browser onthoudt het niet.".TrimStart();

        var input = Tags.Element("input", Css("govuk-file-upload", Error)).Having("id", Id).Having("name", Name).Having("type", "file")
            .Having("accept", Accept ?? ContentSniffer.Accept).Having("multiple", Multiple ? "multiple" : null)
            .Having("aria-describedby", DescribedBy).Having("aria-invalid", Error is null ? null : "true").Void();

        return new HtmlContentBuilder().AppendHtml(LabelElement()).AppendAll(HintElement(), ErrorElement(), input);
    }
}
