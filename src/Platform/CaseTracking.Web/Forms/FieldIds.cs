using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracking.Web.Forms;

/// <summary>Ids of fields follow their names, so that the error summary can point at them.</summary>
internal static class FieldIds
{
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "-");
}
